import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextArea } from '../../ui/Field';
import styles from './Contributions.module.css';
import { type Consultation, type Contribution, type Status, statuses } from './queries';
import { useAnswer } from './writes';

interface AnswerFormProps {
  contribution: Contribution;
  kind: Consultation['kind'];
  onClose: () => void;
}

/** What becomes of a contribution, and why. What is typed stays on this device until it is published. */
export function AnswerForm({ contribution, kind, onClose }: AnswerFormProps) {
  const { t } = useTranslation();
  const { id, status, answer: said } = contribution;
  const { content, set, end: forget } = useTyped(`answer.${id}`, { status, answer: said });
  const answer = useAnswer(id);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const end = () => {
    forget();
    onClose();
  };
  return (
    <form
      className={styles.answering}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutateAsync(content).then(end, () => undefined);
      }}
    >
      {kind === 'CAMPAIGN' && (
        <SelectField
          label={t('contributions:answer.status')}
          value={content.status}
          onChange={({ target }) => set({ status: target.value as Status })}
        >
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`contributions:status.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        ref={first}
        label={t('contributions:answer.text')}
        hint={t('contributions:answer.hint')}
        rows={4}
        maxLength={4000}
        value={content.answer}
        onChange={({ target }) => set({ answer: target.value })}
      />
      {answer.error && <ErrorNote error={answer.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" busy={answer.isPending}>
          {t('contributions:answer.send')}
        </Button>
        <Button kind="quiet" onClick={end}>
          {t('contributions:cancel')}
        </Button>
        <span className="pv-meta">{t('contributions:write.kept')}</span>
      </div>
    </form>
  );
}
