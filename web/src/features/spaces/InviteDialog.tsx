import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Building2, Plus, UsersRound, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { toast } from '../../ui/toasts';
import styles from './InviteDialog.module.css';
import { type Candidate, candidatesQuery, type SpaceRole } from './queries';
import { RoleChoice } from './RoleChoice';
import { useAddMembers } from './writes';

interface InviteDialogProps {
  space: Space;
  opened: boolean;
  onClose: () => void;
}

/** Adds persons, groups and services to a space, all with one role. */
export function InviteDialog({ space, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Candidate[]>([]);
  const [role, setRole] = useState<SpaceRole>('CONTRIBUTOR');
  const add = useAddMembers(space.id);
  const people = chosen.reduce((sum, { size }) => sum + size, 0);
  const close = () => {
    setChosen([]);
    add.reset();
    onClose();
  };
  const invite = () =>
    add.mutate(
      chosen.map(({ kind, id }) => ({
        role,
        personId: kind === 'PERSON' ? id : undefined,
        groupId: kind === 'GROUP' ? id : undefined,
        unitId: kind === 'UNIT' ? id : undefined,
      })),
      {
        onSuccess: () => {
          toast({ text: t('spaces:invite.done', { count: people }) });
          close();
        },
      },
    );
  return (
    <Dialog
      opened={opened}
      onClose={close}
      wide
      title={t('spaces:invite.title', { name: space.name })}
      actions={
        <>
          <Button onClick={close}>{t('spaces:invite.cancel')}</Button>
          <Button kind="filled" disabled={chosen.length === 0} busy={add.isPending} onClick={invite}>
            {people === 0 ? t('spaces:invite.doNobody') : t('spaces:invite.do', { count: people })}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <Search spaceId={space.id} chosen={chosen} onChoose={(one) => setChosen((others) => [...others, one])} />
        {chosen.length > 0 && (
          <ul className={styles.chosen} aria-label={t('spaces:invite.chosen')}>
            {chosen.map((one) => (
              <li key={one.id}>
                <Who candidate={one} />
                <IconButton
                  icon={X}
                  label={t('spaces:invite.without', { name: one.name })}
                  onClick={() => setChosen((others) => others.filter(({ id }) => id !== one.id))}
                />
              </li>
            ))}
          </ul>
        )}
        <RoleChoice role={role} onChange={setRole} guests={chosen.some(({ external }) => external)} />
        {add.isError && <ErrorNote error={add.error} />}
      </div>
    </Dialog>
  );
}

interface SearchProps {
  spaceId: string;
  chosen: readonly Candidate[];
  onChoose: (one: Candidate) => void;
}

function Search({ spaceId, chosen, onChoose }: SearchProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const { data: found = [], isFetched } = useQuery({
    ...candidatesQuery(spaceId, asked),
    placeholderData: keepPreviousData,
  });
  const offered = words.trim() === '' ? [] : found.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <div>
      <TextField
        label={t('spaces:invite.search')}
        hint={t('spaces:invite.searchHint')}
        type="search"
        autoComplete="off"
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-hidden" role="status">
        {words.trim() !== '' && isFetched && t('spaces:invite.found', { count: offered.length })}
      </p>
      {offered.length > 0 && (
        <ul className={styles.found}>
          {offered.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onChoose(one);
                  setWords('');
                }}
              >
                <Who candidate={one} />
                <Plus className="pv-icon" size={20} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {words.trim() !== '' && isFetched && found.length === 0 && <p className="pv-meta">{t('spaces:invite.nobody')}</p>}
    </div>
  );
}

function Who({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const [givenName = '', ...rest] = candidate.name.split(' ');
  const Icon = candidate.kind === 'UNIT' ? Building2 : UsersRound;
  return (
    <span className={styles.who}>
      {candidate.kind === 'PERSON' ? (
        <PersonAvatar person={{ ...candidate, givenName, familyName: rest.join(' ') }} />
      ) : (
        <span className={styles.sign}>
          <Icon className="pv-icon" size={20} aria-hidden />
        </span>
      )}
      <span>
        {candidate.name}
        <span className="pv-meta">
          {candidate.kind === 'PERSON'
            ? [candidate.external && t('ui.external'), candidate.detail].filter(Boolean).join(' · ')
            : t(`spaces:invite.${candidate.kind}`, { count: candidate.size })}
        </span>
      </span>
    </span>
  );
}
