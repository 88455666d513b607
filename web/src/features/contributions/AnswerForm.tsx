import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
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

/** What becomes of a contribution, and why. */
export function AnswerForm({ contribution, kind, onClose }: AnswerFormProps) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<Status>(contribution.status);
  const [text, setText] = useState(contribution.answer);
  const answer = useAnswer(contribution.id);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className={styles.answering}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ status, answer: text }, { onSuccess: onClose });
      }}
    >
      {kind === 'CAMPAIGN' && (
        <SelectField
          label={t('contributions:answer.status')}
          value={status}
          onChange={({ target }) => setStatus(target.value as Status)}
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
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {answer.error && <ErrorNote error={answer.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" busy={answer.isPending}>
          {t('contributions:answer.send')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('contributions:cancel')}
        </Button>
      </div>
    </form>
  );
}
