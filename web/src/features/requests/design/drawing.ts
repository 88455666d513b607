import type { Design, Step } from '../queries';
import { type Arrow, arrowsOf } from './arrows';
import { BOX, type Placed } from './boxes';
import { isEnd } from './designing';

export interface Drawing {
  placed: Placed[];
  arrows: Arrow[];
  width: number;
  height: number;
}

/** How many buttons from the beginning, by the longest way that does not turn round; ends stand in the last column. */
function columnsOf(steps: readonly Step[]): Map<string, number> {
  const columns = new Map<string, number>();
  const visit = (step: Step, column: number, above: readonly string[]) => {
    if ((columns.get(step.id) ?? -1) >= column || above.includes(step.id)) {
      return;
    }
    columns.set(step.id, column);
    for (const id of targetsOf(step)) {
      const next = steps.find((one) => one.id === id);
      if (next && next.who?.kind !== 'REQUESTER') {
        visit(next, column + 1, [...above, step.id]);
      }
    }
  };
  const [first] = steps;
  if (first) {
    visit(first, 0, []);
  }
  for (const step of steps) {
    if (!columns.has(step.id)) {
      const from = steps.find((one) => targetsOf(one).includes(step.id) && columns.has(one.id));
      columns.set(step.id, from ? (columns.get(from.id) ?? 0) : 0);
    }
  }
  const last = Math.max(0, ...columns.values());
  for (const step of steps.filter(isEnd)) {
    columns.set(step.id, Math.max(last, 1));
  }
  return columns;
}

const targetsOf = ({ moves }: Step) => moves.flatMap(({ to, branches }) => [...branches.map((one) => one.to), to]);

/** Where each step stands and how the arrows go: columns from left to right, one under the other inside. */
export function draw({ steps }: Design): Drawing {
  const columns = columnsOf(steps);
  const columnOf = (id: string) => columns.get(id) ?? 0;
  const bottoms = new Map<number, number>();
  const placed = steps.map((step) => {
    const column = columnOf(step.id);
    const y = bottoms.get(column) ?? 0;
    const leaving = targetsOf(step).filter((to) => columnOf(to) > column).length;
    const height = Math.max(BOX.height, leaving * BOX.port);
    bottoms.set(column, y + height + BOX.down);
    return { step, column, x: column * (BOX.width + BOX.across), y, height };
  });
  const { arrows, bottom } = arrowsOf(placed);
  return {
    placed,
    arrows,
    width: (Math.max(0, ...columns.values()) + 1) * (BOX.width + BOX.across) - BOX.across,
    height: Math.max(BOX.height, bottom, ...placed.map((one) => one.y + one.height)),
  };
}

/** A name on two lines at most. */
export function lines(name: string): string[] {
  const [first = '', second = ''] = name.split(' ').reduce<string[]>((so, word) => {
    const last = so.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 19) {
      so[so.length - 1] = `${last} ${word}`.trim();
    } else {
      so.push(word);
    }
    return so;
  }, []);
  return second === '' ? [first] : [first, name.length > 38 ? `${second.slice(0, 17)}…` : second];
}
