/** What one may call while writing: a name as it shows, and what stands for it in what is sent. */
export interface Callable {
  key: string;
  name: string;
  detail?: string;
  external?: boolean;
  token: string;
}

const MENTION = /@\[([^\]\n]{1,160})\]\(((?:person|group):[0-9a-f-]{36}|space)\)/g;
/** An @ that begins a word, and the letters typed after it, up to the caret. */
const CALL = /(?:^|[\s(«])@([\p{L}\p{N}'’.-]{0,40}(?: [\p{L}\p{N}'’.-]{0,40})?)$/u;
const MOST = 8;

/** What is being called at the caret: the letters typed after the @, and where the @ is. */
export function callAt(text: string, caret: number): { words: string; from: number } | undefined {
  const found = CALL.exec(text.slice(Math.max(0, caret - 100), caret));
  return found ? { words: found[1]!, from: caret - found[1]!.length - 1 } : undefined;
}

/** A name as it may stand in a text without being taken for its end. */
export const plainName = (name: string) => name.replace(/[[\]\n]/g, ' ');

/** Those whose name has a word that begins so, with or without accents. */
export function answering(all: readonly Callable[], words: string): Callable[] {
  const wanted = bare(words).trim();
  return all
    .filter(({ name }) => {
      const known = bare(name);
      return wanted === '' || known.startsWith(wanted) || known.split(/[\s-]+/).some((word) => word.startsWith(wanted));
    })
    .slice(0, MOST);
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What one types ("@Claire Demangeot") as it is sent ("@[Claire Demangeot](person:…)"); the longest names first. */
export function encoded(text: string, called: ReadonlyMap<string, string>): string {
  const names = [...called.keys()].sort((one, other) => other.length - one.length);
  if (names.length === 0) {
    return text;
  }
  const any = new RegExp(
    `@(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text.replace(any, (_, name: string) => `@[${name}](${called.get(name)})`);
}

/** The reverse, to go on writing. */
export function decoded(body: string): { text: string; called: Map<string, string> } {
  const called = new Map<string, string>();
  const text = body.replace(MENTION, (_, name: string, token: string) => {
    called.set(name, token);
    return `@${name}`;
  });
  return { text, called };
}
