import type { View } from '../../../api/client';
import type { Design, Move, Question, Step, Who } from '../queries';

/** All of a definition but its revision: what one writes. */
export type Content = Omit<View['WriteDefinition'], 'revision'>;

const fresh = (kind: string) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

export const newQuestion = (): Question => ({
  id: fresh('q'),
  kind: 'TEXT',
  label: '',
  required: false,
  choices: [],
});

export const who = (kind: Who['kind']): Who => ({ kind, personIds: [] });

const move = (kind: Move['kind'], label: string, to: string): Move => ({
  id: fresh('b'),
  label,
  kind,
  to,
  branches: [],
});

const step = (name: string, moves: Move[], acts: Who): Step => ({
  id: fresh('e'),
  name,
  who: acts,
  rule: 'ONE',
  moves,
});

export const isEnd = ({ outcome }: Step) => outcome !== undefined && outcome !== null;

export const changeStep = (design: Design, id: string, change: Partial<Step>): Design => ({
  ...design,
  steps: design.steps.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const changeMove = (design: Design, stepId: string, moveId: string, change: Partial<Move>): Design => ({
  ...design,
  steps: design.steps.map((one) =>
    one.id === stepId
      ? { ...one, moves: one.moves.map((each) => (each.id === moveId ? { ...each, ...change } : each)) }
      : one,
  ),
});

/** A step between this one and what follows it when the answer is yes. */
export function stepAfter(design: Design, id: string, label: string): Design {
  const place = design.steps.findIndex((one) => one.id === id);
  const from = design.steps[place];
  const yes = from?.moves.find(({ kind }) => kind === 'YES') ?? from?.moves[0];
  const target = yes?.to ?? design.steps.find(isEnd)?.id;
  if (!from || !target) {
    return design;
  }
  const added = step('', [move('YES', label, target)], who('AGENTS'));
  const moves = yes
    ? from.moves.map((each) => (each.id === yes.id ? { ...each, to: added.id } : each))
    : [move('YES', label, added.id)];
  return {
    ...design,
    steps: [...design.steps.slice(0, place), { ...from, moves }, added, ...design.steps.slice(place + 1)],
  };
}

/** A button that asks who asked for more, and the step where they answer. */
export function askForMore(design: Design, id: string, words: { ask: string; step: string; back: string }): Design {
  const known = design.steps.find(
    ({ who: acts, moves }) => acts?.kind === 'REQUESTER' && moves.some(({ to }) => to === id),
  );
  const added = known ?? step(words.step, [move('YES', words.back, id)], who('REQUESTER'));
  const place = design.steps.findIndex(isEnd);
  const steps = known ? design.steps : [...design.steps.slice(0, place), added, ...design.steps.slice(place)];
  return {
    ...design,
    steps: steps.map((one) =>
      one.id === id ? { ...one, moves: [...one.moves, move('MORE', words.ask, added.id)] } : one,
    ),
  };
}

export function addMove(design: Design, id: string): Design {
  const [end] = design.steps.filter(isEnd);
  return end
    ? changeStep(design, id, {
        moves: [...(design.steps.find((one) => one.id === id)?.moves ?? []), move('OTHER', '', end.id)],
      })
    : design;
}

export const addEnd = (design: Design, name: string): Design => ({
  ...design,
  steps: [...design.steps, { id: fresh('e'), name, rule: 'ONE', outcome: 'DONE', moves: [] }],
});

/** Without that step: what led there leads where it led. */
export function withoutStep(design: Design, id: string): Design {
  const gone = design.steps.find((one) => one.id === id);
  const next = (gone?.moves.find(({ kind }) => kind === 'YES') ?? gone?.moves[0])?.to;
  const rest = design.steps.filter((one) => one.id !== id);
  const instead = next && next !== id ? next : rest.find(isEnd)?.id;
  const led = (to: string) => (to === id && instead ? instead : to);
  return {
    ...design,
    steps: rest.map((one) => ({
      ...one,
      moves: one.moves
        .map((each) => ({
          ...each,
          to: led(each.to),
          branches: each.branches.map((branch) => ({ ...branch, to: led(branch.to) })),
        }))
        .filter((each) => each.to !== one.id),
    })),
  };
}

/** Moves one of a list a place up or down. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one] = next.splice(place, 1);
  if (one !== undefined) {
    next.splice(place + by, 0, one);
  }
  return next;
}
