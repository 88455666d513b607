import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { blankQuestion } from './blank';
import { OptionsField } from './OptionsField';
import type { Kind, Question } from './queries';
import styles from './Write.module.css';

const kinds: readonly Kind[] = ['SINGLE', 'MULTIPLE', 'DATES', 'RANKING', 'SCALE', 'TEXT'];

interface QuestionFieldProps {
  question: Question;
  number: number;
  /** Whether there are others: then it has words of its own. */
  many: boolean;
  named: boolean;
  onChange: (question: Question) => void;
  onRemove: () => void;
}

/** One question as it is written. */
export function QuestionField({ question, number, many, named, onChange, onRemove }: QuestionFieldProps) {
  const { t } = useTranslation();
  const withOptions = question.kind !== 'SCALE' && question.kind !== 'TEXT';
  return (
    <section
      className={styles.question}
      data-many={many || undefined}
      aria-label={t('polls:question.number', { number })}
    >
      {many && (
        <>
          <div className={styles.questionHead}>
            <h3>{t('polls:question.number', { number })}</h3>
            <IconButton icon={Trash2} label={t('polls:question.remove', { number })} onClick={onRemove} />
          </div>
          <TextField
            label={t('polls:question.label')}
            value={question.label}
            maxLength={300}
            required
            onChange={(event) => onChange({ ...question, label: event.target.value })}
          />
        </>
      )}
      <SelectField
        label={t('polls:question.kind')}
        value={question.kind}
        onChange={(event) => onChange(turned(question, event.target.value as Kind))}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`polls:kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      {withOptions && <OptionsField key={question.kind} question={question} named={named} onChange={onChange} />}
      {question.kind === 'SCALE' && (
        <>
          <SelectField
            label={t('polls:scale.steps')}
            value={question.steps ?? 5}
            onChange={(event) => onChange({ ...question, steps: Number(event.target.value) })}
          >
            {[3, 4, 5, 7, 10].map((steps) => (
              <option key={steps} value={steps}>
                {t('polls:scale.to', { steps })}
              </option>
            ))}
          </SelectField>
          <div className={styles.pair}>
            <TextField
              label={t('polls:scale.low')}
              maxLength={60}
              value={question.low ?? ''}
              onChange={(event) => onChange({ ...question, low: event.target.value || undefined })}
            />
            <TextField
              label={t('polls:scale.high')}
              maxLength={60}
              value={question.high ?? ''}
              onChange={(event) => onChange({ ...question, high: event.target.value || undefined })}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** Of another kind; what is proposed already stays where it can. */
function turned(question: Question, kind: Kind): Question {
  const fresh = blankQuestion(kind);
  const dated = (one: Kind) => one === 'DATES';
  const keeps = question.options.length > 0 && fresh.options.length > 0 && dated(question.kind) === dated(kind);
  return { ...fresh, label: question.label, options: keeps ? question.options : fresh.options };
}
