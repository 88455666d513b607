import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Check, Clock, Inbox, Lock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { StateBadge } from '../../ui/Badge';
import { Button, ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { Title } from '../../ui/Page';
import { PaneItem } from '../../ui/PaneItem';
import { Split } from '../../ui/Split';
import { MailFigures } from './MailFigures';
import { MailSigning } from './MailSigning';
import styles from './Panes.module.css';
import { mailQuery, mailsQuery } from './queries';

/** What left and what waits, the latest first. */
export function MailsPage() {
  const { t } = useTranslation();
  const { courriel } = useSearch({ strict: false });
  return (
    <>
      <div className="pv-hidden">
        <Title>{t('organisations:mails.title')}</Title>
      </div>
      <Split
        wide="detail"
        list={<Mails shown={courriel} />}
        detail={courriel && <MailDetail key={courriel} mailId={courriel} />}
      />
    </>
  );
}

function Mails({ shown }: { shown?: string }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(mailsQuery);
  const [first] = data.pages;
  const mails = data.pages.flatMap(({ page }) => page.items);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('organisations:mails.title')}</h2>
      </header>
      {first && !first.server && <Note icon={Inbox}>{t('organisations:mails.noServer')}</Note>}
      {first?.server && <MailSigning dkim={first.dkim} />}
      {mails.length > 0 && <MailFigures />}
      {mails.length === 0 && (
        <EmptyState title={t('organisations:mails.none')}>{t('organisations:mails.noneText')}</EmptyState>
      )}
      <ul aria-label={t('organisations:mails.title')}>
        {mails.map((mail) => (
          <PaneItem
            key={mail.id}
            selected={mail.id === shown}
            title={
              <Link
                to="."
                search={{ courriel: mail.id }}
                aria-current={mail.id === shown ? 'true' : undefined}
                resetScroll={false}
              >
                {mail.subject}
              </Link>
            }
            meta={
              <>
                {mail.recipient} · <DateText at={mail.createdAt} />
              </>
            }
            side={<MailState mail={mail} />}
          />
        ))}
      </ul>
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('organisations:more')}
          </Button>
        </p>
      )}
    </>
  );
}

function MailState({ mail }: { mail: View['OutboxLine'] }) {
  const { t } = useTranslation();
  if (mail.sentAt) {
    return (
      <StateBadge icon={Check} tone="ok">
        {t('organisations:mails.sent')}
      </StateBadge>
    );
  }
  if (mail.failure) {
    return (
      <StateBadge icon={TriangleAlert} tone="late">
        {t(mail.waiting ? 'organisations:mails.retrying' : 'organisations:mails.failed')}
      </StateBadge>
    );
  }
  return (
    <StateBadge icon={mail.waiting ? Clock : Inbox}>
      {t(`organisations:mails.${mail.waiting ? 'leaving' : 'kept'}`)}
    </StateBadge>
  );
}

function MailDetail({ mailId }: { mailId: string }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(mailQuery(mailId));
  const { mail, text, openings } = data;
  return (
    <article className={styles.detail}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('organisations:mails.back')}
      </ButtonLink>
      <header className={styles.title}>
        <h2>{mail.subject}</h2>
        <MailState mail={mail} />
      </header>
      <Facts>
        <Fact term={t('organisations:mails.to')}>{mail.recipient}</Fact>
        <Fact term={t('organisations:mails.written')}>
          <DateText at={mail.createdAt} style="time" />
        </Fact>
        {mail.sentAt && (
          <Fact term={t('organisations:mails.left')}>
            <DateText at={mail.sentAt} style="time" />
          </Fact>
        )}
        {mail.failure && <Fact term={t('organisations:mails.answer')}>{mail.failure}</Fact>}
      </Facts>
      {text ? <p className={styles.mail}>{text}</p> : <Note icon={Lock}>{t('organisations:mails.confidential')}</Note>}
      <p className="pv-meta">{t('organisations:mails.openings', { count: openings.length })}</p>
    </article>
  );
}
