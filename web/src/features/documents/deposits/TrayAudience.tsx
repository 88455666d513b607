import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { AS_FOLDER, type Audience, linesOf } from '../access/accessLines';
import type { Thing } from '../queries';
import { again, setAccess } from '../writes';
import { AudienceDialog } from './AudienceDialog';
import { change, type Deposit } from './queue';
import styles from './Tray.module.css';

/** As many are changed at once; more are changed by their folder. */
const MOST = 30;

/** Who sees what has just come, and the gesture that changes it. */
export function TrayAudience({ done, folder }: { done: readonly Deposit[]; folder: Thing }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const first = done[0]?.audience ?? AS_FOLDER;
  const set = useMutation({
    mutationFn: async (audience: Audience) => {
      for (const { id, resultId } of done) {
        await setAccess(resultId ?? '', { entries: linesOf(audience), following: [] });
        change(id, { audience });
      }
    },
    onSuccess: () => setAsking(false),
    onSettled: () => again(queries),
  });
  if (done.some(({ audience, inFolder }) => inFolder || (audience ?? AS_FOLDER).who !== first.who)) {
    return null;
  }
  const here = !folder.entry.restricted && done.every(({ folderId }) => folderId === folder.entry.id);
  return (
    <p className={styles.audience}>
      <span>
        {t(`documents:tray.seen.${first.who === 'folder' && here ? 'space' : first.who}`, { count: done.length })}
      </span>
      {done.length <= MOST && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('documents:tray.seen.change', { count: done.length })}
        </Button>
      )}
      {asking && (
        <AudienceDialog
          title={t('documents:tray.seen.title', { count: done.length, name: done[0]?.name })}
          folder={folder}
          first={first}
          busy={set.isPending}
          error={set.error}
          onKeep={(audience) => set.mutate(audience)}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}
