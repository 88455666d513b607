import { LocateFixed, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { CheckField, ChoiceSet, RadioCard, SelectField, TextArea, TextField } from '../../ui/Field';
import { FileField } from '../../ui/FileField';
import { PersonPicker } from '../../ui/PersonPicker';
import type { Question } from './queries';
import styles from './Requests.module.css';

interface QuestionFieldProps {
  question: Question;
  organisationId: string;
  answer: readonly string[];
  onAnswer: (answer: string[]) => void;
  onFile: (file: File | undefined) => void;
  /** The kinds of files that are taken. */
  accept?: string;
}

/** A question, as its kind is answered. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation();
  const { question } = props;
  return (
    <div>
      <Control {...props} />
      {question.reserved && (
        <p className={styles.reserved}>
          <LockKeyhole className="pv-icon" size={16} aria-hidden />
          {t('requests:fill.reserved', { name: question.reserved.label })}
        </p>
      )}
    </div>
  );
}

function Control({ question, organisationId, answer, onAnswer, onFile, accept = '*/*' }: QuestionFieldProps) {
  const { t } = useTranslation();
  const [one = ''] = answer;
  const label = question.required ? t('requests:fill.required', { label: question.label }) : question.label;
  const words = { label, hint: question.help ?? undefined };
  const typed = {
    value: one,
    required: question.required,
    onChange: (event: { target: { value: string } }) => onAnswer([event.target.value]),
  };
  switch (question.kind) {
    case 'TEXT':
      return <TextField {...words} {...typed} maxLength={300} />;
    case 'LONG_TEXT':
      return <TextArea {...words} {...typed} rows={4} maxLength={4000} />;
    case 'DATE':
      return <TextField {...words} {...typed} type="date" min="1901-01-01" max="2199-12-31" />;
    case 'AMOUNT':
      return (
        <TextField
          {...words}
          {...typed}
          hint={words.hint ?? t('requests:fill.amount')}
          inputMode="decimal"
          pattern="[0-9\s]{1,15}([.,][0-9]{1,2})?\s*€?"
          title={t('requests:fill.amount')}
        />
      );
    case 'CHOICE':
      return question.choices.length > 4 ? (
        <SelectField {...words} {...typed}>
          <option value="">{t('requests:fill.noChoice')}</option>
          {question.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </SelectField>
      ) : (
        <Cards question={question} words={words} one={one} onAnswer={onAnswer} />
      );
    case 'YES_NO':
      return <Cards question={question} words={words} one={one} onAnswer={onAnswer} />;
    case 'CHOICES':
      return (
        <ChoiceSet legend={label} hint={words.hint}>
          {question.choices.map((choice) => (
            <CheckField
              key={choice}
              label={choice}
              checked={answer.includes(choice)}
              onChange={(event) =>
                onAnswer(event.target.checked ? [...answer, choice] : answer.filter((other) => other !== choice))
              }
            />
          ))}
        </ChoiceSet>
      );
    case 'PERSON':
      return <PersonAnswer words={words} organisationId={organisationId} answer={answer} onAnswer={onAnswer} />;
    case 'PLACE':
      return <PlaceAnswer words={words} answer={answer} required={question.required} onAnswer={onAnswer} />;
    case 'FILE':
      return <FileField {...words} required={question.required} accept={accept} onChoose={onFile} />;
  }
}

interface Words {
  label: string;
  hint: string | undefined;
}

interface CardsProps {
  question: Question;
  words: Words;
  one: string;
  onAnswer: (answer: string[]) => void;
}

function Cards({ question, words, one, onAnswer }: CardsProps) {
  const { t } = useTranslation();
  const choices =
    question.kind === 'YES_NO'
      ? [
          ['true', t('requests:yes')],
          ['false', t('requests:no')],
        ]
      : question.choices.map((choice) => [choice, choice]);
  return (
    <ChoiceSet legend={words.label} hint={words.hint}>
      {choices.map(([value = '', label]) => (
        <RadioCard
          key={value}
          name={`q-${question.id}`}
          label={label}
          checked={one === value}
          required={question.required}
          onChange={() => onAnswer([value])}
        />
      ))}
    </ChoiceSet>
  );
}

interface PersonAnswerProps {
  words: Words;
  organisationId: string;
  answer: readonly string[];
  onAnswer: (answer: string[]) => void;
}

/** Who it is, and behind it the name, which does not leave. */
function PersonAnswer({ words, organisationId, answer: [, chosen], onAnswer }: PersonAnswerProps) {
  const { t } = useTranslation();
  return chosen ? (
    <div className={styles.chosen}>
      <p>
        <b>{words.label}</b> {chosen}
      </p>
      <Button onClick={() => onAnswer([])}>{t('requests:fill.otherPerson')}</Button>
    </div>
  ) : (
    <PersonPicker
      label={words.label}
      organisationId={organisationId}
      gesture="choose"
      without={[]}
      onPick={({ id, name }) => onAnswer([id, name])}
    />
  );
}

interface PlaceAnswerProps {
  words: Words;
  answer: readonly string[];
  required: boolean;
  onAnswer: (answer: string[]) => void;
}

/** In words; the telephone can say where one stands beside it. */
function PlaceAnswer({ words, answer, required, onAnswer }: PlaceAnswerProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'asking' | 'silent'>();
  const [name = '', point] = answer;
  const locate = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState(undefined);
        onAnswer([name || t('requests:fill.here'), `${latitude.toFixed(6)},${longitude.toFixed(6)}`]);
      },
      () => setState('silent'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <div className="pv-stack">
      <TextField
        {...words}
        value={name}
        required={required}
        maxLength={300}
        onChange={(event) => onAnswer(point ? [event.target.value, point] : [event.target.value])}
      />
      {'geolocation' in navigator && (
        <div className="pv-inline">
          <Button icon={LocateFixed} busy={state === 'asking'} onClick={locate}>
            {t('requests:fill.locate')}
          </Button>
          <span className="pv-meta" role="status">
            {state === 'silent' && t('requests:fill.notLocated')}
            {point && t('requests:fill.located', { point: point.replace(',', ', ') })}
          </span>
        </div>
      )}
    </div>
  );
}
