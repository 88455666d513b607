import { GitBranch, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { plainAmount } from '../asked';
import type { Design, Move, Question, Step } from '../queries';
import styles from './Design.module.css';
import { changeMove, changeStep } from './designing';
import { useChoicesOf } from './ShowIfPart';

type Branch = Move['branches'][number];

interface MoveLineProps {
  design: Design;
  step: Step;
  move: Move;
  onChange: (design: Design) => void;
}

/** A button of a step: its words, what it means, where it leads. */
export function MoveLine({ design, step, move, onChange }: MoveLineProps) {
  const { t } = useTranslation();
  const choicesOf = useChoicesOf();
  const set = (part: Partial<Move>) => onChange(changeMove(design, step.id, move.id, part));
  // The step that a request comes to is seen by all: it tells nothing of a confidential answer.
  const able = design.questions.filter((one) => !one.reserved && (one.kind === 'AMOUNT' || choicesOf(one).length > 0));
  const elsewhere = design.steps.filter(({ id }) => id !== step.id);
  const branch = (question: Question): Branch =>
    question.kind === 'AMOUNT'
      ? { question: question.id, comparison: 'ABOVE', value: '500', to: move.to }
      : { question: question.id, comparison: 'IS', value: choicesOf(question)[0]?.[0] ?? '', to: move.to };
  return (
    <li className={styles.move}>
      <div className={styles.three}>
        <TextField
          label={t('requests:design.button')}
          value={move.label}
          required
          maxLength={60}
          onChange={(event) => set({ label: event.target.value })}
        />
        <SelectField
          label={t('requests:design.means')}
          value={move.kind}
          onChange={(event) => set({ kind: event.target.value as Move['kind'] })}
        >
          {(['YES', 'NO', 'MORE', 'OTHER'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`requests:means.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('requests:design.leadsTo')}
          value={move.to}
          onChange={(event) => set({ to: event.target.value })}
        >
          <Targets steps={elsewhere} />
        </SelectField>
      </div>
      <div className={styles.moveTools}>
        {able.length > 0 && move.branches.length < 6 && (
          <IconButton
            icon={GitBranch}
            label={t('requests:design.addBranch', { label: move.label })}
            onClick={() => able[0] && set({ branches: [...move.branches, branch(able[0])] })}
          />
        )}
        {step.moves.length > 1 && (
          <IconButton
            icon={Trash2}
            label={t('requests:design.removeMove', { label: move.label })}
            onClick={() =>
              onChange(changeStep(design, step.id, { moves: step.moves.filter(({ id }) => id !== move.id) }))
            }
          />
        )}
      </div>
      {move.branches.map((one, place) => (
        <BranchLine
          // biome-ignore lint/suspicious/noArrayIndexKey: branches are told apart by their order alone
          key={place}
          branch={one}
          able={able}
          steps={elsewhere}
          fresh={branch}
          onChange={(next) =>
            set({ branches: next ? move.branches.with(place, next) : move.branches.toSpliced(place, 1) })
          }
        />
      ))}
    </li>
  );
}

function Targets({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  return steps.map(({ id, name }) => (
    <option key={id} value={id}>
      {name || t('requests:design.unnamed')}
    </option>
  ));
}

interface BranchLineProps {
  branch: Branch;
  able: readonly Question[];
  steps: readonly Step[];
  fresh: (question: Question) => Branch;
  onChange: (branch: Branch | undefined) => void;
}

/** "Si le montant dépasse 500, vers la seconde lecture." */
function BranchLine({ branch, able, steps, fresh, onChange }: BranchLineProps) {
  const { t } = useTranslation();
  const choicesOf = useChoicesOf();
  const question = able.find(({ id }) => id === branch.question);
  return (
    <div className={styles.branch}>
      <SelectField
        label={t('requests:design.if')}
        value={branch.question}
        onChange={({ target: { value } }) => {
          const other = able.find(({ id }) => id === value);
          onChange(other && { ...fresh(other), to: branch.to });
        }}
      >
        {able.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {question?.kind === 'AMOUNT' ? (
        <>
          <SelectField
            label={t('requests:design.compares')}
            value={branch.comparison}
            onChange={(event) => onChange({ ...branch, comparison: event.target.value as Branch['comparison'] })}
          >
            <option value="ABOVE">{t('requests:design.above')}</option>
            <option value="AT_MOST">{t('requests:design.atMost')}</option>
          </SelectField>
          <TextField
            label={t('requests:design.amount')}
            inputMode="decimal"
            defaultValue={branch.value.replace('.', ',')}
            onChange={(event) => onChange({ ...branch, value: plainAmount(event.target.value) })}
          />
        </>
      ) : (
        <SelectField
          label={t('requests:design.answered')}
          value={branch.value}
          onChange={(event) => onChange({ ...branch, value: event.target.value })}
        >
          {choicesOf(question).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t('requests:design.thenTo')}
        value={branch.to}
        onChange={(event) => onChange({ ...branch, to: event.target.value })}
      >
        <Targets steps={steps} />
      </SelectField>
      <IconButton icon={X} label={t('requests:design.removeBranch')} onClick={() => onChange(undefined)} />
    </div>
  );
}
