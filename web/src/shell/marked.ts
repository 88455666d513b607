interface Piece {
  text: string;
  hit: boolean;
  at: number;
}

/** Cuts a title where it answers the words asked, accents and case ignored. */
export function marked(title: string, words: string): Piece[] {
  const plain = Array.from(title, bare);
  const asked = words
    .split(/\s+/)
    .map((word) => Array.from(word, bare))
    .filter((word) => word.length > 0);
  const letters = Array.from(title);
  const hits = letters.map((_, at) => asked.some((word) => covers(plain, word, at)));
  const pieces: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    if (last && last.hit === hits[at]) {
      last.text += letter;
    } else {
      pieces.push({ text: letter, hit: hits[at] ?? false, at });
    }
  });
  return pieces;
}

function covers(plain: readonly string[], word: readonly string[], at: number): boolean {
  for (let start = Math.max(0, at - word.length + 1); start <= at; start++) {
    if (word.every((letter, offset) => plain[start + offset] === letter)) {
      return true;
    }
  }
  return false;
}

function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
