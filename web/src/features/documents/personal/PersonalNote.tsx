import { UserLock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { dateFormat } from '../../../ui/formats';
import { Note } from '../../../ui/Note';
import { toast } from '../../../ui/toasts';
import type { Thing } from '../queries';
import { useUnlabelPersonal } from '../writes';
import { PersonalDialog } from './PersonalDialog';
import styles from './PersonalNote.module.css';

/** The label of a folder or a document, what it holds back, where it comes from. */
export function PersonalNote({ thing: { entry, personalData } }: { thing: Thing }) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState(false);
  const unlabel = useUnlabelPersonal(entry.id);
  if (!personalData) {
    return null;
  }
  const { own, folder, keepUntil, withheld } = personalData;
  const until = dateFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(keepUntil));
  const remove = () =>
    unlabel.mutate(undefined, {
      onSuccess: () => toast({ text: t('documents:personal.removed', { name: entry.name }) }),
    });
  return (
    <Note icon={UserLock}>
      <p>
        <b>{t('documents:personal.label')}</b>{' '}
        {t(withheld ? 'documents:personal.withheld' : 'documents:personal.keeps')}
      </p>
      <p className="pv-meta">
        {folder && `${t('documents:personal.from', { folder: folder.name })} `}
        {t('documents:personal.keepUntil', { date: until })}
      </p>
      {own && entry.can.includes('SHARE') && (
        <div className={styles.gestures}>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('documents:personal.changeDate')}
          </Button>
          <Button kind="quiet" busy={unlabel.isPending} onClick={remove}>
            {t('documents:personal.remove')}
          </Button>
        </div>
      )}
      {unlabel.error && <ErrorNote error={unlabel.error} onRetry={remove} />}
      {asking && <PersonalDialog entry={entry} onClose={() => setAsking(false)} />}
    </Note>
  );
}
