import type { InfiniteData } from '@tanstack/react-query';
import type { View } from '../../api/client';
import type { Message } from './reads';

export type Pages = InfiniteData<View['MessagePage']>;

/** Puts messages where they belong in what was read: each id once, the newest state of each, in their order. */
export function merged(pages: Pages | undefined, messages: readonly Message[]): Pages | undefined {
  if (!pages || messages.length === 0) {
    return pages;
  }
  const fresh = new Map(messages.filter(({ threadId }) => !threadId).map((one) => [one.id, one]));
  let touched = false;
  const next = pages.pages.map((page) => {
    let same = true;
    const items = page.items.map((known) => {
      const one = fresh.get(known.id);
      fresh.delete(known.id);
      if (!one || one.revision <= known.revision) {
        return known;
      }
      same = false;
      return one;
    });
    touched ||= !same;
    return same ? page : { ...page, items };
  });
  for (const one of fresh.values()) {
    touched = place(next, one) || touched;
  }
  return touched ? { ...pages, pages: next } : pages;
}

/** Puts a message that is not there yet into its page: one may have been overtaken by those after it. */
function place(pages: View['MessagePage'][], one: Message): boolean {
  const first = pages[0];
  const start = first?.before == null ? 0 : (first.items[0]?.seq ?? 0);
  const within = pages.findIndex(({ items }) => (items.at(-1)?.seq ?? 0) > one.seq);
  // Past the end of what is shown there may be messages not read yet: the new ones come with them, as older ones do before its beginning.
  const at = within < 0 && pages.at(-1)?.after == null ? pages.length - 1 : within;
  const page = pages[at];
  if (!page || one.seq < start) {
    return false;
  }
  pages[at] = { ...page, items: [...page.items, one].sort((a, b) => a.seq - b.seq) };
  return true;
}
