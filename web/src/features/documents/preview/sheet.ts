/** Reads a table of text: `;`, `,` or tabs, whichever parts its first lines most evenly; quotes as spreadsheets write them. */
export function readSheet(text: string, mostRows: number): string[][] {
  const parted = partedBy(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
    }
    row = [];
  };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length && rows.length < mostRows; at++) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter !== '"') {
        cell += letter;
      } else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else {
        quoted = false;
      }
    } else if (letter === '"' && cell === '') {
      quoted = true;
    } else if (letter === parted) {
      endCell();
    } else if (letter === '\n') {
      endRow();
    } else if (letter !== '\r') {
      cell += letter;
    }
  }
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) {
    endRow();
  }
  return rows;
}

function partedBy(text: string): string {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 10);
  const told = (sign: string) => {
    const counts = lines.filter((line) => line.trim()).map((line) => line.split(sign).length - 1);
    return counts.length === 0 ? 0 : Math.min(...counts) * 100 + (counts[0] ?? 0);
  };
  return [';', '\t', ','].reduce((best, sign) => (told(sign) > told(best) ? sign : best), ';');
}

/** What a cell is worth as a number, written the French or the English way; NaN for what is none. */
export function numberIn(cell: string): number {
  const plain = cell.replace(/[\s\u00a0\u202f€%]/g, '');
  return /^[-+]?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** What a cell shows, and what it is worth where that puts it in order: a number, a day. */
export interface Cell {
  text: string;
  worth?: number | null;
}

/** A cell of a text, which does not say what it is worth. */
export function cellOf(text: string): Cell {
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const worth = day ? Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1])) : numberIn(text);
  return Number.isNaN(worth) ? { text } : { text, worth };
}

/**
 * The line that names the columns: the first one, or where a title stands above the table, the first of its
 * beginning that is filled as most lines are.
 */
export function headOf(lines: readonly (readonly Cell[])[]): number {
  const filled = lines.slice(0, BEGINNING).map((line) => line.filter((cell) => cell.text !== '').length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count * 2 > widest),
  );
}

const BEGINNING = 15;

/** Orders by a column: numbers and days by their worth, then words as the dictionary does; what is empty comes last. */
export function byColumn(column: number, descending: boolean, locale: string) {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return (one: readonly Cell[], other: readonly Cell[]): number => {
    const [a, b] = [one[column], other[column]];
    if (!a?.text || !b?.text) {
      return a?.text ? -1 : b?.text ? 1 : 0;
    }
    const order = inOrder(a, b, words);
    return descending ? -order : order;
  };
}

function inOrder(a: Cell, b: Cell, words: Intl.Collator): number {
  const [x, y] = [a.worth ?? null, b.worth ?? null];
  if (x !== null && y !== null) {
    return x - y;
  }
  return x !== null ? -1 : y !== null ? 1 : words.compare(a.text, b.text);
}
