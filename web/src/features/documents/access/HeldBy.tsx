import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { toast } from '../../../ui/toasts';
import { accessQuery, type Entry } from '../queries';
import { useSetAccess } from '../writes';
import { AccessDialog } from './AccessDialog';
import styles from './AccessPage.module.css';

/** Which list holds here, where it comes from, and how to change that. */
export function HeldBy({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { data: access } = useQuery(accessQuery(entry.id));
  const [asking, setAsking] = useState(false);
  const inherit = useSetAccess(entry.id);
  if (!access) {
    return null;
  }
  const kind = entry.kind === 'FOLDER' ? 'folder' : 'document';
  const restore = () =>
    inherit.mutate(
      { entries: null, following: [] },
      { onSuccess: () => toast({ text: t('documents:held.restored', { name: entry.name }) }) },
    );
  return (
    <>
      <p className={styles.held}>
        {!entry.parentId
          ? t('documents:held.root')
          : access.own
            ? t(`documents:held.own.${kind}`)
            : access.inheritedFrom
              ? t(`documents:held.inherited.${kind}`, { folder: access.inheritedFrom.name })
              : t(`documents:held.space.${kind}`)}
      </p>
      {entry.can.includes('SHARE') && (
        <div className={styles.gestures}>
          <Button onClick={() => setAsking(true)}>{t('documents:held.change')}</Button>
          {access.own && (
            <Button busy={inherit.isPending} onClick={restore}>
              {t('documents:held.restore')}
            </Button>
          )}
        </div>
      )}
      {inherit.error && <ErrorNote error={inherit.error} onRetry={restore} />}
      {asking && <AccessDialog entry={entry} onClose={() => setAsking(false)} />}
    </>
  );
}
