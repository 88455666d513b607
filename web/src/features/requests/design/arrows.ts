import { BOX, type Placed } from './boxes';

export interface Arrow {
  key: string;
  /** Only of what leads on: asking for more and coming back speak for themselves. */
  label?: string;
  /** Against the way: asking for more, turning back. */
  back: boolean;
  /** It goes both ways. */
  both: boolean;
  path: string;
  /** Where its label begins. */
  at: { x: number; y: number };
}

interface Way {
  key: string;
  label: string;
  from: Placed;
  to: Placed;
}

const middle = (one: Placed) => one.y + one.height / 2;
const bottomOf = (one: Placed) => one.y + one.height;
const asks = ({ step }: Placed) => step.who?.kind === 'REQUESTER';

/** The arrows between steps that have their place, and how far down they go. */
export function arrowsOf(placed: readonly Placed[]): { arrows: Arrow[]; bottom: number } {
  const ways = placed.flatMap((from) =>
    from.step.moves.flatMap(({ id, label, to, branches }) =>
      [...branches.map((one) => one.to), to].flatMap((target, place): Way[] => {
        const end = placed.find(({ step }) => step.id === target);
        return end ? [{ key: `${id}-${place}`, label, from, to: end }] : [];
      }),
    ),
  );
  const on = ways.filter(({ from, to }) => to.column > from.column && !asks(from) && !asks(to));
  const back = ways.filter((way) => !on.includes(way));
  const floor = Math.max(0, ...placed.map(bottomOf));
  let lane = floor;
  const below = () => {
    lane += BOX.port;
    return lane;
  };
  const forth = placed.flatMap((from) => {
    const leaving = on
      .filter((way) => way.from === from)
      .map((way) => ({ ...way, lane: laneOf(way, placed) }))
      .sort((one, other) => one.lane - other.lane);
    return leaving.map((way, place) => forward(way, port(from, place, leaving.length), way.lane));
  });
  const returns = back
    .filter(({ from, to }, place) => !back.slice(0, place).some((one) => one.from === to && one.to === from))
    .map((way) => {
      const both = back.some(({ from, to }) => from === way.to && to === way.from);
      return backward(way, both, below);
    });
  return { arrows: [...forth, ...returns], bottom: lane };
}

const port = (from: Placed, place: number, all: number) => middle(from) + (place - (all - 1) / 2) * BOX.port;

/** How high it passes: straight to where it goes, or close under the steps between. */
function laneOf({ from, to }: Way, placed: readonly Placed[]): number {
  const between = placed.filter(({ column }) => column > from.column && column < to.column);
  const y = middle(to);
  const barred = between.some((one) => y > one.y - 10 && y < bottomOf(one) + 10);
  return barred ? Math.max(...between.map(bottomOf)) + 20 : y;
}

/** Leaves on the right, at a height of its own; passes under what stands between. */
function forward({ key, label, from, to }: Way, y1: number, lane: number): Arrow {
  const x1 = from.x + BOX.width;
  const [x2, y2] = [to.x - 6, middle(to)];
  const half = BOX.across / 2;
  const path =
    to.column === from.column + 1
      ? `M${x1} ${y1} C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`
      : `M${x1} ${y1} C${x1 + half} ${y1} ${x1 + half} ${lane} ${x1 + BOX.across} ${lane} H${to.x - BOX.across} C${to.x - half} ${lane} ${to.x - half} ${y2} ${x2} ${y2}`;
  return { key, label, back: false, both: false, path, at: { x: x1 + 8, y: y1 - 6 } };
}

/** Straight down or up in its own column, round the corner to a step below, or under everything. */
function backward({ key, label, from, to }: Way, both: boolean, below: () => number): Arrow {
  const [a, b] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
  const made = (path: string, named: boolean, at = { x: 0, y: 0 }): Arrow => ({
    key,
    ...(named && { label }),
    back: true,
    both,
    path,
    at,
  });
  if (from === to) {
    return made(
      `M${a + 20} ${from.y} C${a + 24} ${from.y - 26} ${a - 24} ${from.y - 26} ${a - 20} ${from.y - 6}`,
      false,
    );
  }
  if (from.column === to.column) {
    const down = to.y > from.y;
    const [y1, y2] = down ? [bottomOf(from), to.y] : [from.y, bottomOf(to)];
    const near = Math.abs(y2 - y1) <= BOX.down;
    const gap = both ? 6 : 0;
    return near
      ? made(`M${a} ${y1 + (down ? gap : -gap)} V${y2 + (down ? -6 : 6)}`, false)
      : made(
          `M${from.x - gap} ${middle(from)} C${from.x - 34} ${middle(from)} ${to.x - 34} ${middle(to)} ${to.x - 6} ${middle(to)}`,
          false,
        );
  }
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  if ((asks(from) || asks(to)) && middle(lower) > bottomOf(upper)) {
    const side = upper.x > lower.x ? lower.x + BOX.width + 6 : lower.x - 6;
    const [foot, corner] = [upper.x + BOX.width / 2, middle(lower)];
    return from === upper
      ? made(`M${foot} ${bottomOf(upper) + (both ? 6 : 0)} Q${foot} ${corner} ${side} ${corner}`, false)
      : made(`M${side} ${corner} Q${foot} ${corner} ${foot} ${bottomOf(upper) + 6}`, false);
  }
  const sag = below();
  return made(
    `M${a} ${bottomOf(from)} C${a} ${sag} ${a} ${sag} ${(a + b) / 2} ${sag} S${b} ${sag} ${b} ${bottomOf(to) + 6}`,
    !asks(from) && !asks(to),
    { x: (a + b) / 2 - 60, y: sag - 6 },
  );
}
