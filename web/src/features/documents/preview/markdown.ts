/** What a line of text is made of. */
export type Piece =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

/** A part of a page written in Markdown: as much of it as people write, and nothing that acts. */
export type Block =
  | { kind: 'heading'; level: number; pieces: Piece[] }
  | { kind: 'paragraph' | 'quote'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  | { kind: 'code'; text: string }
  | { kind: 'line' };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|\b_([^_\s][^_]*)_\b|\[([^\]]+)\]\(([^)\s]+)\)/g;
const ITEM = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

/** HTML in it stays text; addresses other than those of pages and mail are not links. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const take = (fits: (line: string) => boolean) => {
      const taken: string[] = [];
      while (at < lines.length && fits(lines[at] as string)) {
        taken.push(lines[at++] as string);
      }
      return taken;
    };
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (!line.trim()) {
      at++;
    } else if (/^\s*```/.test(line)) {
      at++;
      blocks.push({ kind: 'code', text: take((next) => !/^\s*```/.test(next)).join('\n') });
      at++;
    } else if (heading) {
      at++;
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, pieces: pieces(heading[2] ?? '') });
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      at++;
      blocks.push({ kind: 'line' });
    } else if (item) {
      const items = take((next) => ITEM.test(next)).map((next) => pieces(ITEM.exec(next)?.[2] ?? ''));
      blocks.push({ kind: 'list', ordered: item[1] !== undefined, items });
    } else if (/^\s*>/.test(line)) {
      const quoted = take((next) => /^\s*>/.test(next)).map((next) => next.replace(/^\s*>\s?/, ''));
      blocks.push({ kind: 'quote', pieces: pieces(quoted.join(' ')) });
    } else {
      const first = lines[at++] as string;
      const more = take(
        (next) => next.trim() !== '' && !HEADING.test(next) && !ITEM.test(next) && !/^\s*(>|```)/.test(next),
      );
      blocks.push({ kind: 'paragraph', pieces: pieces([first, ...more].join(' ')) });
    }
  }
  return blocks;
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) {
      found.push({ kind: 'text', text: text.slice(from, match.index) });
    }
    from = match.index + match[0].length;
    const [whole, code, strong, strong2, emphasis, emphasis2, label, href] = match;
    if (code) {
      found.push({ kind: 'code', text: code });
    } else if (strong ?? strong2) {
      found.push({ kind: 'strong', text: strong ?? strong2 ?? '' });
    } else if (emphasis ?? emphasis2) {
      found.push({ kind: 'emphasis', text: emphasis ?? emphasis2 ?? '' });
    } else if (label && href && /^(https?:\/\/|mailto:)/i.test(href)) {
      found.push({ kind: 'link', text: label, href });
    } else {
      found.push({ kind: 'text', text: label ?? whole });
    }
  }
  if (from < text.length) {
    found.push({ kind: 'text', text: text.slice(from) });
  }
  return found;
}
