import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Title } from '../../ui/Page';
import { PaneItem } from '../../ui/PaneItem';
import { Slab } from '../../ui/Slab';
import { Split } from '../../ui/Split';
import { GroupDetail } from './GroupDetail';
import { NameDialog } from './NameDialog';
import styles from './Panes.module.css';
import { groupsQuery, useAuthority } from './queries';
import { useCreateGroup } from './writes';

/** Groupes de diffusion on the left, what one of them is made of on the right. */
export function GroupsPage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  const { groupe } = useSearch({ strict: false });
  const { data: groups } = useSuspenseQuery(groupsQuery(authority.id));
  const shown = groups.find(({ id }) => id === groupe);
  return (
    <>
      <div className="pv-hidden">
        <Title>{t('organisations:groups.title')}</Title>
      </div>
      <Split
        wide="detail"
        list={<Groups shown={shown?.id} />}
        detail={shown && <GroupDetail key={shown.id} authority={authority} groupId={shown.id} />}
      />
    </>
  );
}

function Groups({ shown }: { shown?: string }) {
  const { t } = useTranslation();
  const authority = useAuthority();
  const navigate = useNavigate();
  const { data: groups } = useSuspenseQuery(groupsQuery(authority.id));
  const [adding, setAdding] = useState(false);
  const create = useCreateGroup(authority.id);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('organisations:groups.title')}</h2>
        <Button kind="filled" icon={Plus} onClick={() => setAdding(true)}>
          {t('organisations:groups.add')}
        </Button>
      </header>
      {groups.length === 0 && (
        <EmptyState title={t('organisations:groups.none')}>{t('organisations:groups.noneText')}</EmptyState>
      )}
      <ul aria-label={t('organisations:groups.title')}>
        {groups.map((group) => (
          <PaneItem
            key={group.id}
            selected={group.id === shown}
            mark={<Slab icon={UsersRound} small />}
            title={
              <Link
                to="."
                search={{ groupe: group.id }}
                aria-current={group.id === shown ? 'true' : undefined}
                resetScroll={false}
              >
                {group.name}
              </Link>
            }
            meta={t('organisations:people.count', { count: group.people })}
          />
        ))}
      </ul>
      {adding && (
        <NameDialog
          title={t('organisations:groups.add')}
          label={t('organisations:groups.name')}
          write={create}
          onWritten={(group) => {
            setAdding(false);
            void navigate({ to: '.', search: { groupe: group.id } });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
