import { CornerDownRight, Flag, MessageCircleQuestion, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { SelectField, TextField } from '../../../ui/Field';
import { MenuItem, RowMenu } from '../../../ui/Menu';
import type { Design, Step } from '../queries';
import styles from './Design.module.css';
import { addEnd, addMove, askForMore, changeStep, isEnd, stepAfter, withoutStep } from './designing';
import { MoveLine } from './MoveLine';
import { TimersPart } from './TimersPart';
import { WhoPart } from './WhoPart';

interface StepsPartProps {
  design: Design;
  organisationId: string;
  onChange: (design: Design) => void;
  onRemoved: (text: string, restore: (now: Design) => Design) => void;
}

/** More steps, and more buttons of one, are refused. */
const MOST = 20;
const MOST_MOVES = 8;

/** Step by step: who answers, and what happens if yes, if no, if more is needed. */
export function StepsPart({ design, organisationId, onChange, onRemoved }: StepsPartProps) {
  const { t } = useTranslation();
  const acting = design.steps.filter((step) => !isEnd(step));
  const ends = design.steps.filter(isEnd);
  const [fresh, setFresh] = useState<string>();
  const add = (after: string) => {
    const next = stepAfter(design, after, t('requests:design.goOn'));
    setFresh(next.steps.find(({ id }) => !design.steps.some((step) => step.id === id))?.id);
    onChange(next);
  };
  const remove = (id: string) => {
    const { steps } = design;
    onChange(withoutStep(design, id));
    onRemoved(t('requests:design.stepRemoved'), (now) => ({ ...now, steps }));
  };
  const more = design.steps.length < MOST;
  return (
    <>
      <ol className={styles.list}>
        {acting.map((step, place) => (
          <li key={step.id} className={styles.item}>
            <div className={styles.fields}>
              <h3>{t('requests:design.stepTitle', { number: place + 1, name: step.name })}</h3>
              <div className={styles.two}>
                <TextField
                  label={t('requests:design.stepName')}
                  value={step.name}
                  required
                  maxLength={60}
                  autoFocus={step.id === fresh}
                  onChange={(event) => onChange(changeStep(design, step.id, { name: event.target.value }))}
                />
                <WhoPart
                  step={step}
                  organisationId={organisationId}
                  onChange={(part) => onChange(changeStep(design, step.id, part))}
                />
              </div>
              <ul className={styles.moves} aria-label={t('requests:design.movesOf', { name: step.name })}>
                {step.moves.map((move) => (
                  <MoveLine key={move.id} design={design} step={step} move={move} onChange={onChange} />
                ))}
              </ul>
              <div className="pv-actions">
                {more && (
                  <Button icon={CornerDownRight} onClick={() => add(step.id)}>
                    {t('requests:design.addStep')}
                  </Button>
                )}
                {more &&
                  step.moves.length < MOST_MOVES &&
                  !step.moves.some(({ kind }) => kind === 'MORE') &&
                  step.who?.kind !== 'REQUESTER' && (
                    <Button
                      icon={MessageCircleQuestion}
                      onClick={() =>
                        onChange(
                          askForMore(design, step.id, {
                            ask: t('requests:design.askMore'),
                            step: t('requests:design.moreStep'),
                            back: t('requests:design.moreBack'),
                          }),
                        )
                      }
                    >
                      {t('requests:design.addMore')}
                    </Button>
                  )}
                {step.moves.length < MOST_MOVES && (
                  <Button kind="quiet" icon={Plus} onClick={() => onChange(addMove(design, step.id))}>
                    {t('requests:design.addMove')}
                  </Button>
                )}
              </div>
              <TimersPart step={step} onChange={(part) => onChange(changeStep(design, step.id, part))} />
            </div>
            {acting.length > 1 && (
              <RowMenu label={t('requests:design.stepMenu', { name: step.name })}>
                <MenuItem icon={Trash2} onClick={() => remove(step.id)}>
                  {t('requests:design.removeStep')}
                </MenuItem>
              </RowMenu>
            )}
          </li>
        ))}
      </ol>
      <h3 className={styles.endsTitle}>{t('requests:design.ends')}</h3>
      <ul className={styles.list}>
        {ends.map((end) => (
          <li key={end.id} className={styles.item}>
            <End end={end} design={design} onChange={onChange} />
            {ends.length > 1 && (
              <RowMenu label={t('requests:design.stepMenu', { name: end.name })}>
                <MenuItem icon={Trash2} onClick={() => remove(end.id)}>
                  {t('requests:design.removeStep')}
                </MenuItem>
              </RowMenu>
            )}
          </li>
        ))}
      </ul>
      {more && (
        <Button kind="quiet" icon={Flag} onClick={() => onChange(addEnd(design, t('requests:design.newEnd')))}>
          {t('requests:design.addEnd')}
        </Button>
      )}
    </>
  );
}

interface EndProps {
  end: Step;
  design: Design;
  onChange: (design: Design) => void;
}

function End({ end, design, onChange }: EndProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.two}>
      <TextField
        label={t('requests:design.endName')}
        value={end.name}
        required
        maxLength={60}
        onChange={(event) => onChange(changeStep(design, end.id, { name: event.target.value }))}
      />
      <SelectField
        label={t('requests:design.outcome')}
        value={end.outcome ?? 'DONE'}
        onChange={(event) =>
          onChange(changeStep(design, end.id, { outcome: event.target.value as NonNullable<Step['outcome']> }))
        }
      >
        <option value="DONE">{t('requests:design.outcomeDone')}</option>
        <option value="REFUSED">{t('requests:design.outcomeRefused')}</option>
      </SelectField>
    </div>
  );
}
