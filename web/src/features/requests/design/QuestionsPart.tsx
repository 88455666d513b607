import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/Field';
import { MenuItem, RowMenu } from '../../../ui/Menu';
import { Section } from '../../../ui/SectionHead';
import type { Design, Question } from '../queries';
import styles from './Design.module.css';
import { moved, newQuestion } from './designing';
import { ReservedPart } from './ReservedPart';
import { ShowIfPart } from './ShowIfPart';

const ENOUGH = 7;
/** More questions, and more choices of one, are refused. */
const MOST = 40;
const KINDS = [
  'TEXT',
  'LONG_TEXT',
  'CHOICE',
  'CHOICES',
  'YES_NO',
  'DATE',
  'AMOUNT',
  'PERSON',
  'PLACE',
  'FILE',
] as const;

interface PartProps {
  design: Design;
  onChange: (design: Design) => void;
  onRemoved: (text: string, restore: (now: Design) => Design) => void;
}

/** The questions, in the order in which they are asked; no more than seven are advised. */
export function QuestionsPart({ design, onChange, onRemoved }: PartProps) {
  const { t } = useTranslation();
  const { questions } = design;
  const [fresh, setFresh] = useState<string>();
  const set = (next: Question[]) => onChange({ ...design, questions: next });
  const add = () => {
    const question = newQuestion();
    setFresh(question.id);
    set([...questions, question]);
  };
  const remove = (question: Question, place: number) => {
    set(questions.filter(({ id }) => id !== question.id));
    onRemoved(t('requests:design.questionRemoved'), (now) => ({
      ...now,
      questions: now.questions.toSpliced(place, 0, question),
    }));
  };
  return (
    <Section
      title={t('requests:design.questions')}
      more={
        <span role="status">
          {t(questions.length > ENOUGH ? 'requests:design.tooMany' : 'requests:design.counted', {
            count: questions.length,
            most: ENOUGH,
          })}
        </span>
      }
    >
      <ol className={styles.list}>
        {questions.map((question, place) => (
          <li key={question.id} className={styles.item}>
            <QuestionLine
              question={question}
              before={questions.slice(0, place)}
              begun={question.id === fresh}
              onChange={(next) => set(questions.with(place, next))}
            />
            <RowMenu label={t('requests:design.questionMenu', { label: question.label || place + 1 })}>
              {place > 0 && (
                <MenuItem icon={ArrowUp} onClick={() => set(moved(questions, place, -1))}>
                  {t('requests:design.up')}
                </MenuItem>
              )}
              {place < questions.length - 1 && (
                <MenuItem icon={ArrowDown} onClick={() => set(moved(questions, place, 1))}>
                  {t('requests:design.down')}
                </MenuItem>
              )}
              <MenuItem icon={Trash2} onClick={() => remove(question, place)}>
                {t('requests:design.removeQuestion')}
              </MenuItem>
            </RowMenu>
          </li>
        ))}
      </ol>
      {questions.length < MOST && (
        <Button icon={Plus} onClick={add}>
          {t('requests:design.addQuestion')}
        </Button>
      )}
    </Section>
  );
}

interface QuestionLineProps {
  question: Question;
  before: readonly Question[];
  begun: boolean;
  onChange: (question: Question) => void;
}

function QuestionLine({ question, before, begun, onChange }: QuestionLineProps) {
  const { t } = useTranslation();
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });
  const chooses = question.kind === 'CHOICE' || question.kind === 'CHOICES';
  return (
    <div className={styles.fields}>
      <div className={styles.two}>
        <TextField
          label={t('requests:design.question')}
          value={question.label}
          maxLength={200}
          autoFocus={begun}
          onChange={(event) => set({ label: event.target.value })}
        />
        <SelectField
          label={t('requests:design.kind')}
          value={question.kind}
          onChange={(event) => set({ kind: event.target.value as Question['kind'] })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`requests:kind.${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {chooses && <Choices choices={question.choices} onChange={(choices) => set({ choices })} />}
      <details className={styles.details}>
        <summary>{t('requests:design.questionMore')}</summary>
        <div className={styles.fields}>
          <TextField
            label={t('requests:design.help')}
            value={question.help ?? ''}
            maxLength={500}
            onChange={(event) => set({ help: event.target.value || undefined })}
          />
          {question.kind !== 'FILE' && (
            <CheckField
              label={t('requests:design.required')}
              hint={t('requests:design.requiredHint')}
              checked={question.required}
              onChange={(event) => set({ required: event.target.checked })}
            />
          )}
          <ShowIfPart question={question} before={before} onChange={(showIf) => set({ showIf })} />
          <ReservedPart question={question} onChange={(reserved) => set({ reserved })} />
        </div>
      </details>
    </div>
  );
}

/** One choice a line, as one would write a list. */
function Choices({ choices, onChange }: { choices: readonly string[]; onChange: (choices: string[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(choices.join('\n'));
  return (
    <TextArea
      label={t('requests:design.choices')}
      hint={t('requests:design.choicesHint')}
      rows={Math.max(3, text.split('\n').length)}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(
          [
            ...new Set(
              event.target.value
                .split('\n')
                .map((line) => line.trim().slice(0, 120))
                .filter((line) => line !== ''),
            ),
          ].slice(0, MOST),
        );
      }}
    />
  );
}
