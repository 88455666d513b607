import type { View } from '../../api/client';
import type { Line } from './reads';

export type Section = View['SectionView'];

/** My conversations as I sorted them: those of each section, and the others. */
export function sorted(lines: readonly Line[], placed: readonly Line[], sections: readonly Section[]) {
  const known = new Map([...placed, ...lines].map((line) => [line.id, line]));
  const latest = (one: Line, other: Line) => other.movedAt.localeCompare(one.movedAt);
  const inSections = new Set(sections.flatMap(({ conversationIds }) => conversationIds));
  return {
    parts: sections.map((section) => ({
      section,
      lines: section.conversationIds.flatMap((id) => known.get(id) ?? []).sort(latest),
    })),
    others: lines.filter(({ id }) => !inSections.has(id)),
  };
}

/** How I sort otherwise. */
export type Gesture =
  | { keep: Section }
  | { order: string[] }
  | { remove: Section }
  | { place: string; section: string | undefined };

/** What a gesture makes of the sections, before the server has it. */
export function changed(sections: readonly Section[], gesture: Gesture): Section[] {
  if ('keep' in gesture) {
    const { keep } = gesture;
    const known = sections.some(({ id }) => id === keep.id);
    const without = sections.map((one) => ({
      ...one,
      conversationIds: one.conversationIds.filter((id) => !keep.conversationIds.includes(id)),
    }));
    return known ? without.map((one) => (one.id === keep.id ? keep : one)) : [...without, keep];
  }
  if ('order' in gesture) {
    return [...sections].sort((one, other) => gesture.order.indexOf(one.id) - gesture.order.indexOf(other.id));
  }
  if ('remove' in gesture) {
    return sections.filter(({ id }) => id !== gesture.remove.id);
  }
  return sections.map((one) => {
    const ids = one.conversationIds.filter((id) => id !== gesture.place);
    return { ...one, conversationIds: one.id === gesture.section ? [...ids, gesture.place] : ids };
  });
}
