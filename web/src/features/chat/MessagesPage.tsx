import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, SquarePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconLink } from '../../ui/IconButton';
import { Title } from '../../ui/Page';
import { Split } from '../../ui/Split';
import { ConversationList } from './ConversationList';
import { ConversationPane, type Place } from './ConversationPane';
import styles from './MessagesPage.module.css';
import { NewConversationDialog } from './NewConversationDialog';
import { conversationsQuery } from './reads';

/** All my conversations: those of my spaces, with one person, with several. */
export function MessagesPage() {
  const { t } = useTranslation();
  const { conversation: open } = useParams({ strict: false }) as { conversation?: string };
  const place = useSearch({ strict: false }) as Place;
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(conversationsQuery);
  const lines = data.pages.flatMap(({ items }) => items);
  const start = (
    <Button kind={lines.length === 0 ? 'filled' : 'outlined'} icon={SquarePen} onClick={() => setStarting(true)}>
      {t('chat:new.open')}
    </Button>
  );
  return (
    <>
      <div className={styles.title}>
        <Title>{t('chat:title')}</Title>
        {lines.length > 0 && start}
      </div>
      <Split
        wide="detail"
        list={
          lines.length === 0 ? (
            <EmptyState title={t('chat:empty.title')} action={start}>
              {t('chat:empty.text')}
            </EmptyState>
          ) : (
            <ConversationList
              label={t('chat:list.label')}
              lines={lines}
              current={open}
              href={({ id }) => `/messages/${id}`}
              mixed
              hasMore={hasNextPage}
              busy={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          )
        }
        detail={
          open ? (
            <ConversationPane
              id={open}
              place={place}
              onPlace={(search) =>
                void navigate({
                  to: '/messages/$conversation',
                  params: { conversation: open },
                  search,
                  replace: !search.fil,
                  resetScroll: false,
                })
              }
              back={<IconLink icon={ArrowLeft} label={t('chat:back')} className={styles.back} to="/messages" />}
            />
          ) : undefined
        }
      />
      {starting && (
        <NewConversationDialog
          onClose={() => setStarting(false)}
          onOpened={(id) => void navigate({ to: '/messages/$conversation', params: { conversation: id } })}
        />
      )}
    </>
  );
}
