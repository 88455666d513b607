import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, TextArea, TextField } from '../../ui/Field';
import styles from './Contributions.module.css';
import type { Consultation } from './queries';
import { useChange } from './writes';

/**
 * What may still be said otherwise once it is open; what was promised to those who write stays. Its words stay on this device until
 * they are taken; its day and its rules are those of the moment.
 */
export function ChangeDialog({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useTyped(`consultation.${consultation.id}`, {
    question: consultation.question,
    explanation: consultation.explanation,
  });
  const [rules, setRules] = useState({
    untilOn: consultation.untilOn ?? undefined,
    moderated: consultation.moderated,
    supports: consultation.supports,
  });
  const change = useChange(consultation.id);
  const set = (some: Partial<typeof rules>) => setRules({ ...rules, ...some });
  const end = () => {
    words.end();
    onClose();
  };
  const keep = () => change.mutate({ ...words.content, ...rules }, { onSuccess: end });
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('contributions:changeTitle')}
      actions={
        <>
          <Button onClick={end}>{t('contributions:cancel')}</Button>
          <Button kind="filled" busy={change.isPending} onClick={keep}>
            {t('contributions:keep')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t(`contributions:field.question.${consultation.kind}`)}
          value={words.content.question}
          maxLength={200}
          onChange={(event) => words.set({ question: event.target.value })}
        />
        <TextArea
          label={t('contributions:field.explanation')}
          rows={5}
          maxLength={4000}
          value={words.content.explanation}
          onChange={(event) => words.set({ explanation: event.target.value })}
        />
        <TextField
          type="date"
          label={t('contributions:field.until')}
          value={rules.untilOn ?? ''}
          onChange={(event) => set({ untilOn: event.target.value || undefined })}
        />
        <CheckField
          label={t('contributions:field.moderated')}
          checked={rules.moderated}
          onChange={(event) => set({ moderated: event.target.checked })}
        />
        <CheckField
          label={t('contributions:field.supports')}
          checked={rules.supports}
          onChange={(event) => set({ supports: event.target.checked })}
        />
        {change.error && <ErrorNote error={change.error} />}
      </div>
    </Dialog>
  );
}
