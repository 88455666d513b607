interface Piece {
  text: string;
  hit: boolean;
  at: number;
}

const [BEGINS, ENDS] = ['\u0001', '\u0002'];

/** Cuts a text where the server says that it answers: between U+0001 and U+0002. */
export function pieces(marked: string): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  const put = (text: string, hit: boolean) => {
    if (text !== '') {
      cut.push({ text, hit, at });
      at += text.length;
    }
  };
  for (const part of marked.split(BEGINS)) {
    const [hit = '', ...rest] = part.split(ENDS);
    put(hit, rest.length > 0);
    put(rest.join(''), false);
  }
  return cut;
}
