import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/Note';
import { moveConsequencesQuery } from './accessQueries';
import { sayPeople } from './peopleWords';

/** Whom a move would give what it moves, and from whom it would take it. */
export function MoveConsequences({ ids, folderId, folder }: { ids: string[]; folderId: string; folder: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(moveConsequencesQuery(ids, folderId));
  if (!data || data.gaining.length + data.losing.length + data.wider.length === 0) {
    return null;
  }
  const named = (people: typeof data.gaining) => ({
    count: people.length,
    people: sayPeople(people, t, i18n.language),
  });
  return (
    <div role="status">
      <Note icon={TriangleAlert}>
        {data.gaining.length > 0 && <p>{t('documents:consequence.gaining', named(data.gaining))}</p>}
        {data.losing.length > 0 && <p>{t('documents:consequence.losing', named(data.losing))}</p>}
        {data.wider.map(({ id, name, people }) => (
          <p key={id}>{t('documents:consequence.keeps', { name, folder, people: named(people).people })}</p>
        ))}
      </Note>
    </div>
  );
}
