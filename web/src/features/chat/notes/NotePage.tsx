import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { LeavingNotes } from './LeavingNotes';
import { NoteForm } from './NoteForm';
import { notePlacesQuery } from './notes';

/** A call, a word in a corridor: written down in ten seconds, where those whom it concerns find it. */
export function NotePage() {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const { data: places } = useSuspenseQuery(notePlacesQuery);
  if (places.length === 0) {
    return (
      <Page title={t('talk:note.title')}>
        <LeavingNotes />
        <EmptyState title={t('talk:note.nowhere')}>{t('talk:note.nowhereText')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('talk:note.title')} lead={t('talk:note.lead')}>
      <NoteForm key={me} me={me} places={places} />
    </Page>
  );
}
