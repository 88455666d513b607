import { LockKeyhole, LockKeyholeOpen, PencilRuler } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { MenuItem } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import type { Entry } from './queries';
import { useReleaseLock, useTakeLock } from './writes';

const DAYS = 7;

/** *Réserver pour modification*, firmly or only said; *Rendre*; *Lever la réservation de…*. */
export function LockItems({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const take = useTakeLock(entry.id);
  const release = useReleaseLock(entry.id);
  const { lock, name } = entry;
  const refused = { onError: (error: Error) => toast({ text: problemText(error) }) };
  const reserve = (firm: boolean) =>
    take.mutate(
      { firm, days: DAYS },
      { ...refused, onSuccess: () => toast({ text: t('documents:lock.taken', { name }) }) },
    );
  const giveBack = () =>
    release.mutate(undefined, {
      ...refused,
      onSuccess: () => toast({ text: t('documents:lock.released', { name }) }),
    });
  if (!lock) {
    return (
      entry.can.includes('CHANGE') && (
        <>
          <MenuItem icon={LockKeyhole} onClick={() => reserve(true)}>
            {t('documents:lock.take')}
          </MenuItem>
          <MenuItem icon={PencilRuler} onClick={() => reserve(false)}>
            {t('documents:lock.say')}
          </MenuItem>
        </>
      )
    );
  }
  if (lock.mine) {
    return (
      <MenuItem icon={LockKeyholeOpen} onClick={giveBack}>
        {t('documents:lock.giveBack')}
      </MenuItem>
    );
  }
  return (
    entry.can.includes('BREAK_LOCK') && (
      <MenuItem icon={LockKeyholeOpen} danger onClick={giveBack}>
        {t('documents:lock.break', { name: lock.name })}
      </MenuItem>
    )
  );
}
