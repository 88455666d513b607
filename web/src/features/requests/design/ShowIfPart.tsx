import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/Field';
import type { Question } from '../queries';
import styles from './Design.module.css';

interface ShowIfPartProps {
  question: Question;
  before: readonly Question[];
  onChange: (showIf: Question['showIf']) => void;
}

/** The answers that a question takes, where they can be told apart: value and words. */
export function useChoicesOf() {
  const { t } = useTranslation();
  return (question: Question | undefined): (readonly [string, string])[] =>
    question?.kind === 'YES_NO'
      ? [
          ['true', t('requests:yes')],
          ['false', t('requests:no')],
        ]
      : (question?.choices ?? []).map((choice) => [choice, choice]);
}

/** Asks a question only of who answered another one so. */
export function ShowIfPart({ question: { showIf, reserved }, before, onChange }: ShowIfPartProps) {
  const { t } = useTranslation();
  const choicesOf = useChoicesOf();
  // That it is asked tells what was answered: of a confidential answer, confidentially too.
  const able = before.filter((other) => choicesOf(other).length > 0 && (reserved || !other.reserved));
  if (able.length === 0 && !showIf) {
    return null;
  }
  const other = able.find(({ id }) => id === showIf?.question);
  const choices = choicesOf(other);
  return (
    <div className={styles.two}>
      <SelectField
        label={t('requests:design.showIf')}
        value={showIf?.question ?? ''}
        onChange={({ target: { value } }) => {
          const [first] = choicesOf(able.find(({ id }) => id === value));
          onChange(first ? { question: value, value: first[0] } : undefined);
        }}
      >
        <option value="">{t('requests:design.always')}</option>
        {able.map(({ id, label }) => (
          <option key={id} value={id}>
            {t('requests:design.dependsOn', { label })}
          </option>
        ))}
      </SelectField>
      {showIf && other && (
        <SelectField
          label={t('requests:design.answered')}
          value={showIf.value}
          onChange={(event) => onChange({ question: showIf.question, value: event.target.value })}
        >
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
