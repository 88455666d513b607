import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconLink } from '../../ui/IconButton';
import { MenuLink, RowMenu } from '../../ui/Menu';
import { useWindowTitle } from '../../ui/Page';
import { PaneHead, Split } from '../../ui/Split';
import { ConversationList } from './ConversationList';
import { ConversationPane, type Place } from './ConversationPane';
import pages from './MessagesPage.module.css';
import { NewTopicDialog } from './NewTopicDialog';
import { topicsQuery } from './reads';

const ONE = '/espaces/$authority/$space/dialogue/$conversation';

/** The dialogue of a space: its topics, and the one that is open. */
export function TopicsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { conversation: open } = useParams({ strict: false }) as { conversation?: string };
  const place = useSearch({ strict: false }) as Place;
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(topicsQuery(space.id));
  const lines = data.pages.flatMap(({ items }) => items);
  const mayOpen = data.pages[0]?.can.includes('OPEN_TOPIC') ?? false;
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('chat:topics.windowTitle', { space: space.name }));
  const start = mayOpen && (
    <Button kind={lines.length === 0 ? 'filled' : 'outlined'} icon={Plus} onClick={() => setStarting(true)}>
      {t('chat:topics.new')}
    </Button>
  );
  const more = space.can.includes('MANAGE_MEMBERS') && (
    <RowMenu label={t('chat:topics.more')}>
      <MenuLink icon={FileUp} to="/espaces/$authority/$space/dialogue/importer" params={here}>
        {t('chat:topics.bring')}
      </MenuLink>
    </RowMenu>
  );
  return (
    <>
      <Split
        wide="detail"
        list={
          lines.length === 0 ? (
            <EmptyState
              title={t('chat:topics.emptyTitle')}
              action={
                (start || more) && (
                  <>
                    {start} {more}
                  </>
                )
              }
            >
              {t(mayOpen ? 'chat:topics.empty' : 'chat:topics.emptyForReaders')}
            </EmptyState>
          ) : (
            <>
              <PaneHead>
                <h2>{t('chat:topics.title')}</h2>
                {start}
                {more}
              </PaneHead>
              <ConversationList
                label={t('chat:topics.title')}
                lines={lines}
                current={open}
                href={({ id }) => `/espaces/${here.authority}/${here.space}/dialogue/${id}`}
                hasMore={hasNextPage}
                busy={isFetchingNextPage}
                onMore={() => void fetchNextPage()}
              />
            </>
          )
        }
        detail={
          open ? (
            <ConversationPane
              id={open}
              place={place}
              onPlace={(search) =>
                void navigate({
                  to: ONE,
                  params: { ...here, conversation: open },
                  search,
                  replace: !search.fil,
                  resetScroll: false,
                })
              }
              back={
                <IconLink
                  icon={ArrowLeft}
                  label={t('chat:topics.back')}
                  className={pages.back}
                  to="/espaces/$authority/$space/dialogue"
                  params={here}
                />
              }
            />
          ) : undefined
        }
      />
      {starting && (
        <NewTopicDialog
          spaceId={space.id}
          onClose={() => setStarting(false)}
          onOpened={(conversation) => void navigate({ to: ONE, params: { ...here, conversation } })}
        />
      )}
    </>
  );
}
