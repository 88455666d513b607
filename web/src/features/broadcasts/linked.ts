export interface Piece {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence rather than an address. */
const AFTER = /[.,;:!?)\]»…]+$/;

/** Plain text, with its addresses apart. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const href = found[0].replace(AFTER, '');
    if (found.index > from) {
      pieces.push({ text: text.slice(from, found.index) });
    }
    pieces.push({ text: href, href });
    from = found.index + href.length;
  }
  if (from < text.length) {
    pieces.push({ text: text.slice(from) });
  }
  return pieces;
}
