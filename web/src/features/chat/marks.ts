/** What a line of a message is made of. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'bold' | 'italic'; inside: Inline[] }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'mention'; name: string; of: 'person' | 'group' | 'space'; id?: string };

export type Block = { kind: 'text' | 'quote' | 'list'; lines: Inline[][] };

/** `@[Claire Demangeot](person:0199…)`, `@[Élus](group:0199…)`, `@[Commission](space)` */
const MENTION = /@\[([^\]\n]{1,120})\]\((?:(person|group):([0-9a-f-]{36})|(space))\)/y;
const ADDRESS = /https?:\/\/[^\s<>"]+|\/(?:[dp]\/[0-9a-f-]{36}|espaces\/|messages\/|annuaire\/)[^\s<>"]*/iy;
const SPECIAL = /[`*_@/h]/gi;
/** What ends a sentence and not an address. */
const TRAILING = /[.,;:!?'’»)\]*_]+$/;

/** Light marks, as typed. Every character is looked at a bounded number of times, whatever is written. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let blank = true;
  for (const line of body.split(/\r?\n/)) {
    if (line.trim() === '') {
      blank = true;
      continue;
    }
    const [, mark] = /^(> ?|[-•] )/.exec(line) ?? [];
    const kind = mark === undefined ? 'text' : mark.startsWith('>') ? 'quote' : 'list';
    const inside = inlineOf(line.slice(mark?.length ?? 0), 0);
    const last = blocks.at(-1);
    if (last && last.kind === kind && !(blank && kind === 'text')) {
      last.lines.push(inside);
    } else {
      blocks.push({ kind, lines: [inside] });
    }
    blank = false;
  }
  return blocks;
}

/** The words of a message without its marks. */
export function plainOf(body: string): string {
  const words = (inside: Inline[]): string =>
    inside
      .map((one) =>
        'inside' in one ? words(one.inside) : one.kind === 'mention' ? `@${one.name}` : 'text' in one ? one.text : '',
      )
      .join('');
  return blocksOf(body)
    .flatMap(({ lines }) => lines.map(words))
    .join(' ');
}

/** The addresses of a message, each once, in their order. */
export function addressesOf(body: string): string[] {
  const found = new Set<string>();
  const visit = (inside: Inline[]) => {
    for (const one of inside) {
      if ('inside' in one) {
        visit(one.inside);
      } else if (one.kind === 'link') {
        found.add(one.href);
      }
    }
  };
  for (const { lines } of blocksOf(body)) {
    lines.forEach(visit);
  }
  return [...found];
}

/** Bold may hold italic and the reverse; deeper marks stay as typed. */
function inlineOf(line: string, depth: number): Inline[] {
  const found: Inline[] = [];
  const hopeless = new Set<string>();
  let from = 0;
  let at = 0;
  const take = (one: Inline, end: number) => {
    if (from < at) {
      found.push({ kind: 'text', text: line.slice(from, at) });
    }
    found.push(one);
    from = end;
    at = end;
  };
  for (;;) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(line);
    if (!next) {
      break;
    }
    at = next.index;
    const special = specialAt(line, at, depth, hopeless);
    if (special) {
      take(special.one, special.end);
    } else {
      at += line.startsWith('**', at) ? 2 : 1;
    }
  }
  if (from < line.length) {
    found.push({ kind: 'text', text: line.slice(from) });
  }
  return found;
}

interface Found {
  one: Inline;
  end: number;
}

function specialAt(line: string, at: number, depth: number, hopeless: Set<string>): Found | undefined {
  switch (line[at]) {
    case '`': {
      const end = closing(line, '`', at + 1, hopeless, () => true);
      return end === undefined ? undefined : { one: { kind: 'code', text: line.slice(at + 1, end) }, end: end + 1 };
    }
    case '*':
      return line[at + 1] === '*' ? wrapped(line, at, '**', 'bold', depth, hopeless) : undefined;
    case '_':
      return isWord(line[at - 1]) ? undefined : wrapped(line, at, '_', 'italic', depth, hopeless);
    case '@':
      return mentionAt(line, at);
    default:
      return isWord(line[at - 1]) || line[at - 1] === '/' ? undefined : addressAt(line, at);
  }
}

function wrapped(
  line: string,
  at: number,
  mark: string,
  kind: 'bold' | 'italic',
  depth: number,
  hopeless: Set<string>,
): Found | undefined {
  const start = at + mark.length;
  if (depth > 1 || start >= line.length || /\s/.test(line[start]!)) {
    return undefined;
  }
  const end = closing(
    line,
    mark,
    start + 1,
    hopeless,
    (place) => !/\s/.test(line[place - 1]!) && (mark !== '_' || !isWord(line[place + 1])),
  );
  return end === undefined
    ? undefined
    : { one: { kind, inside: inlineOf(line.slice(start, end), depth + 1) }, end: end + mark.length };
}

/** Where a mark closes. Once none was found up to the end, none is looked for again. */
function closing(
  line: string,
  mark: string,
  from: number,
  hopeless: Set<string>,
  fits: (place: number) => boolean,
): number | undefined {
  if (hopeless.has(mark)) {
    return undefined;
  }
  for (let place = line.indexOf(mark, from); place !== -1; place = line.indexOf(mark, place + mark.length)) {
    if (fits(place)) {
      return place;
    }
  }
  hopeless.add(mark);
  return undefined;
}

function mentionAt(line: string, at: number): Found | undefined {
  MENTION.lastIndex = at;
  const found = MENTION.exec(line);
  if (!found) {
    return undefined;
  }
  const [whole, name, of, id, space] = found;
  return {
    one: { kind: 'mention', name: name!, of: space ? 'space' : (of as 'person' | 'group'), id },
    end: at + whole.length,
  };
}

function addressAt(line: string, at: number): Found | undefined {
  ADDRESS.lastIndex = at;
  const href = ADDRESS.exec(line)?.[0].replace(TRAILING, '');
  if (!href || (href.startsWith('http') && !/^https?:\/\/[^/]/i.test(href))) {
    return undefined;
  }
  return { one: { kind: 'link', href, text: href }, end: at + href.length };
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
