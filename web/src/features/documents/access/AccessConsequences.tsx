import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { CheckField, ChoiceSet } from '../../../ui/Field';
import { Note } from '../../../ui/Note';
import type { Entry } from '../queries';
import { accessConsequencesQuery } from './accessQueries';
import { sayPeople } from './peopleWords';

interface AccessConsequencesProps {
  entry: Entry;
  entries: View['AccessEntry'][] | null;
  following: ReadonlySet<string>;
  onFollowing: (ids: ReadonlySet<string>) => void;
}

/** Whoever would see more here than in the folder, and what below stays wider: said before it is kept. */
export function AccessConsequences({ entry, entries, following, onFollowing }: AccessConsequencesProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({ ...accessConsequencesQuery(entry.id, entries), placeholderData: keepPreviousData });
  if (!data) {
    return null;
  }
  const { wider, below, folder } = data;
  const without = wider.filter(({ otherwise }) => !otherwise);
  const place = folder?.name ?? '';
  const toggle = (id: string) => {
    const next = new Set(following);
    if (!next.delete(id)) {
      next.add(id);
    }
    onFollowing(next);
  };
  return (
    <div className="pv-stack" role="status">
      {wider.length > 0 && (
        <Note icon={TriangleAlert}>
          <b>{t('documents:consequence.wider', { folder: place })}</b>{' '}
          {without.length > 0
            ? t('documents:consequence.unseen', { count: without.length, people: sayPeople(without, t, i18n.language) })
            : t('documents:consequence.more', { count: wider.length, people: sayPeople(wider, t, i18n.language) })}
        </Note>
      )}
      {below.length > 0 && (
        <ChoiceSet
          legend={t('documents:consequence.below', { count: below.length })}
          hint={t('documents:consequence.belowHint')}
        >
          {below.map(({ id, name, people, sharable }) => (
            <CheckField
              key={id}
              label={name}
              hint={t('documents:consequence.seenBy', { people: sayPeople(people, t, i18n.language) })}
              checked={following.has(id)}
              disabled={!sharable}
              onChange={() => toggle(id)}
            />
          ))}
        </ChoiceSet>
      )}
    </div>
  );
}
