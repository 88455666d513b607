import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { AudienceChoice } from '../access/AudienceChoice';
import { type Audience, isIncomplete } from '../access/accessLines';
import type { Thing } from '../queries';

interface AudienceDialogProps {
  title: string;
  folder: Thing;
  first: Audience;
  busy?: boolean;
  error?: Error | null;
  onKeep: (audience: Audience) => void;
  onClose: () => void;
}

/** Whom deposits are for. */
export function AudienceDialog({ title, folder, first, busy, error, onKeep, onClose }: AudienceDialogProps) {
  const { t } = useTranslation();
  const [audience, setAudience] = useState(first);
  const keep = () => onKeep(audience);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:access.cancel')}</Button>
          <Button kind="filled" busy={busy} disabled={isIncomplete(audience)} onClick={keep}>
            {t('documents:deposit.keep')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <AudienceChoice
          audience={audience}
          onChange={setAudience}
          asFolder={folder.entry.restricted ? t('documents:deposit.asFolder') : t('documents:access.space')}
        />
        {error && <ErrorNote error={error} onRetry={keep} />}
      </div>
    </Dialog>
  );
}
