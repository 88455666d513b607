import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, TextArea, TextField } from '../../ui/Field';
import styles from './Contributions.module.css';
import type { Consultation } from './queries';
import { useChange } from './writes';

/** What may still be said otherwise once it is open; what was promised to those who write stays. */
export function ChangeDialog({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const { t } = useTranslation();
  const [content, setContent] = useState({
    question: consultation.question,
    explanation: consultation.explanation,
    untilOn: consultation.untilOn ?? undefined,
    moderated: consultation.moderated,
    supports: consultation.supports,
  });
  const change = useChange(consultation.id);
  const set = (some: Partial<typeof content>) => setContent({ ...content, ...some });
  const keep = () => change.mutate(content, { onSuccess: onClose });
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('contributions:changeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('contributions:cancel')}</Button>
          <Button kind="filled" busy={change.isPending} onClick={keep}>
            {t('contributions:keep')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t(`contributions:field.question.${consultation.kind}`)}
          value={content.question}
          maxLength={200}
          onChange={(event) => set({ question: event.target.value })}
        />
        <TextArea
          label={t('contributions:field.explanation')}
          rows={5}
          maxLength={4000}
          value={content.explanation}
          onChange={(event) => set({ explanation: event.target.value })}
        />
        <TextField
          type="date"
          label={t('contributions:field.until')}
          value={content.untilOn ?? ''}
          onChange={(event) => set({ untilOn: event.target.value || undefined })}
        />
        <CheckField
          label={t('contributions:field.moderated')}
          checked={content.moderated}
          onChange={(event) => set({ moderated: event.target.checked })}
        />
        <CheckField
          label={t('contributions:field.supports')}
          checked={content.supports}
          onChange={(event) => set({ supports: event.target.checked })}
        />
        {change.error && <ErrorNote error={change.error} />}
      </div>
    </Dialog>
  );
}
