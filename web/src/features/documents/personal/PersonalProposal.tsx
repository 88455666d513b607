import { useQuery } from '@tanstack/react-query';
import { UserLock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Note } from '../../../ui/Note';
import { type Entry, proposalQuery } from '../queries';
import { useDismissProposal } from '../writes';
import { PersonalDialog } from './PersonalDialog';
import styles from './PersonalNote.module.css';

/** "Ce document semble contenir…": a proposal, to whoever may label it. */
export function PersonalProposal({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(proposalQuery(entry.id, entry.version ?? 1));
  const [asking, setAsking] = useState(false);
  const dismiss = useDismissProposal(entry.id);
  if (!data || data.found.length === 0) {
    return null;
  }
  const what = new Intl.ListFormat(i18n.language).format(
    data.found.map((kind) => t(`documents:personal.found.${kind}`)),
  );
  return (
    <Note icon={UserLock}>
      <p>{t('documents:personal.seems', { what })}</p>
      <p className="pv-meta">{t('documents:personal.seemsHint')}</p>
      <div className={styles.gestures}>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('documents:personal.accept')}
        </Button>
        <Button kind="quiet" busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t('documents:personal.dismiss')}
        </Button>
      </div>
      {dismiss.error && <ErrorNote error={dismiss.error} onRetry={() => dismiss.mutate()} />}
      {asking && <PersonalDialog entry={entry} onClose={() => setAsking(false)} />}
    </Note>
  );
}
