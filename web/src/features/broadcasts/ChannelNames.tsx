import { useInfiniteQuery } from '@tanstack/react-query';
import { BellRing, Mail, MessageSquareText, PhoneCall, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import styles from './Broadcasts.module.css';
import { type Channel, type Counts, channels, previewedQuery } from './queries';

const icons = { PUSH: BellRing, MAIL: Mail, SMS: MessageSquareText, LETTER: Printer, PHONE: PhoneCall };

/** How many are reached by what, why, and who they are: the names behind each figure. */
export function ChannelNames({ counts, broadcastId }: { counts: Counts; broadcastId: string }) {
  return (
    <div className={styles.channels}>
      {channels
        .filter(([, key]) => counts[key] > 0)
        .map(([channel, key]) => (
          <ChannelLine key={channel} channel={channel} count={counts[key]} broadcastId={broadcastId} />
        ))}
    </div>
  );
}

interface ChannelLineProps {
  channel: Channel;
  count: number;
  broadcastId: string;
}

function ChannelLine({ channel, count, broadcastId }: ChannelLineProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const Icon = icons[channel];
  return (
    <details className={styles.channel} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <Icon className="pv-icon" size={20} aria-hidden />
        <span>
          <b>{t(`broadcasts:channel.${channel}`, { count })}</b>{' '}
          <span className="pv-meta">{t(`broadcasts:why.${channel}`)}</span>
        </span>
      </summary>
      {opened && <Names channel={channel} broadcastId={broadcastId} />}
    </details>
  );
}

function Names({ channel, broadcastId }: { channel: Channel; broadcastId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    previewedQuery(broadcastId, channel),
  );
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={styles.names}>
      <ul aria-label={t(`broadcasts:names.${channel}`)}>
        {data?.pages
          .flatMap(({ items }) => items)
          .map(({ id, name, services, address }) => (
            <li key={id}>
              {name}
              <span className="pv-meta">{[services, address].filter(Boolean).map((one) => ` · ${one}`)}</span>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('broadcasts:more')}
        </Button>
      )}
    </div>
  );
}
