import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { saySize } from '../../ui/sizes';
import { toast } from '../../ui/toasts';
import styles from './ChosenBar.module.css';
import type { Chosen } from './chosen';
import { useRestore, useThrowAway } from './writes';

/** What was chosen, how much it weighs, and the gesture; it stays in sight. */
export function ChosenBar({ chosen }: { chosen: Chosen }) {
  const { t, i18n } = useTranslation();
  const throwAway = useThrowAway();
  const restore = useRestore();
  const { ids, bytes } = chosen;
  const size = saySize(bytes, i18n.language);
  const go = () =>
    throwAway.mutate(ids, {
      onSuccess: () => {
        toast({
          text: t('retention:done.thrown', { count: ids.length, size }),
          undo: () => restore.mutate(ids, { onError: (error) => void toast({ text: problemText(error) }) }),
        });
        chosen.clear();
      },
    });
  if (ids.length === 0) {
    return null;
  }
  return (
    <div className={styles.bar}>
      {throwAway.isError && <ErrorNote error={throwAway.error} />}
      <p role="status">{t('retention:clutter.chosen', { count: ids.length, size })}</p>
      <div className="pv-actions">
        <Button kind="quiet" onClick={chosen.clear}>
          {t('retention:clutter.forget')}
        </Button>
        <Button kind="filled" icon={Trash2} busy={throwAway.isPending} onClick={go}>
          {t('retention:clutter.throwAway')}
        </Button>
      </div>
    </div>
  );
}
