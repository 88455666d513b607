import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Clock, SquarePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconLink } from '../../ui/IconButton';
import { Title } from '../../ui/Page';
import { Split } from '../../ui/Split';
import { ConversationPane, type Place } from './ConversationPane';
import { LaterDialog } from './LaterDialog';
import { lateMessagesQuery, remindersQuery } from './later';
import styles from './MessagesPage.module.css';
import { NewConversationDialog } from './NewConversationDialog';
import { conversationsQuery } from './reads';
import { SortedList } from './SortedList';
import { placedQuery, sectionsQuery } from './sections';

/** All my conversations: those of my spaces, with one person, with several. */
export function MessagesPage() {
  const { t } = useTranslation();
  const { conversation: open } = useParams({ strict: false }) as { conversation?: string };
  const { programme, ...place } = useSearch({ strict: false }) as Place & { programme?: string };
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const [later, setLater] = useState(false);
  const late = useQuery(lateMessagesQuery);
  const recalled = useQuery(remindersQuery);
  const waiting = (late.data?.length ?? 0) + (recalled.data?.length ?? 0);
  const unknown = late.isLoadingError || recalled.isLoadingError;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(conversationsQuery);
  const { data: sections } = useSuspenseQuery(sectionsQuery);
  const placed = useSuspenseInfiniteQuery(placedQuery);
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
        <span className="pv-inline">
          {(waiting > 0 || unknown) && (
            <Button kind="quiet" icon={Clock} onClick={() => setLater(true)}>
              {unknown ? t('talk:later.title') : t('talk:later.open', { count: waiting })}
            </Button>
          )}
          {lines.length > 0 && start}
        </span>
      </div>
      <Split
        wide="detail"
        list={
          lines.length === 0 ? (
            <EmptyState title={t('chat:empty.title')} action={start}>
              {t('chat:empty.text')}
            </EmptyState>
          ) : (
            <SortedList
              label={t('chat:list.label')}
              lines={lines}
              placed={placed.data.pages.flatMap(({ items }) => items)}
              sections={sections}
              current={open}
              href={({ id }) => `/messages/${id}`}
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
      {(later || programme) && (
        <LaterDialog
          onClose={() => {
            setLater(false);
            if (programme) {
              void navigate({ to: '/messages', search: {}, replace: true });
            }
          }}
        />
      )}
      {starting && (
        <NewConversationDialog
          onClose={() => setStarting(false)}
          onOpened={(id) => void navigate({ to: '/messages/$conversation', params: { conversation: id } })}
        />
      )}
    </>
  );
}
