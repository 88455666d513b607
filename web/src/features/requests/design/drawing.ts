import type { Design, Step } from '../queries';
import { isEnd } from './designing';

export const BOX = { width: 148, height: 52, across: 76, down: 26 };

export interface Placed {
  step: Step;
  x: number;
  y: number;
}

export interface Arrow {
  key: string;
  label: string;
  /** Against the way: asking for more, turning back. */
  back: boolean;
  path: string;
  /** The middle, where its label stands. */
  at: { x: number; y: number };
}

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
  const rows = new Map<number, number>();
  const placed = steps.map((step) => {
    const column = columns.get(step.id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { step, x: column * (BOX.width + BOX.across), y: row * (BOX.height + BOX.down) };
  });
  const height = Math.max(1, ...rows.values()) * (BOX.height + BOX.down);
  const at = (id: string) => placed.find(({ step }) => step.id === id);
  const arrows = placed.flatMap((from) =>
    from.step.moves.flatMap(({ id, label, to, branches }) =>
      [...branches.map((one) => one.to), to].flatMap((target, place) => {
        const end = at(target);
        return end ? [arrow(`${id}-${place}`, label, from, end)] : [];
      }),
    ),
  );
  return {
    placed,
    arrows,
    width: (Math.max(0, ...columns.values()) + 1) * (BOX.width + BOX.across) - BOX.across,
    height,
  };
}

function arrow(key: string, label: string, from: Placed, to: Placed): Arrow {
  const middle = (one: Placed) => one.y + BOX.height / 2;
  if (to.x > from.x) {
    const [x1, y1, x2, y2] = [from.x + BOX.width, middle(from), to.x - 6, middle(to)];
    const bend = x1 + BOX.across / 2;
    return {
      key,
      label,
      back: false,
      path: `M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`,
      at: { x: x2 - BOX.across / 2 + 3, y: (y1 + y2) / 2 - 5 },
    };
  }
  const down = to.y >= from.y;
  const [x1, y1] = [from.x + BOX.width * (down ? 0.35 : 0.65), from.y + (down ? BOX.height : 0)];
  const [x2, y2] = [to.x + BOX.width * (down ? 0.35 : 0.65), to.y + (down ? -6 : BOX.height + 6)];
  const same = to.x === from.x && to.y !== from.y;
  const sag = same ? (y1 + y2) / 2 : Math.max(from.y, to.y) + BOX.height + BOX.down - 4;
  return {
    key,
    label,
    back: true,
    path: same
      ? `M${x1} ${y1} C${x1} ${sag} ${x2} ${sag} ${x2} ${y2}`
      : `M${x1} ${from.y + BOX.height} C${x1} ${sag} ${x2} ${sag} ${x2} ${to.y + BOX.height + 6}`,
    at: { x: (x1 + x2) / 2, y: sag },
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
