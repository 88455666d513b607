/**
 * The small computation that a public form is asked for: a number that, behind the challenge and a colon, gives a SHA-256 that begins with
 * `bits` zero bits. The browser's own SHA-256 is not there on plain HTTP, and has to be waited for at each number: this one is of FIPS 180-4.
 */
export async function work(challenge: string, bits: number): Promise<number> {
  const wanted = 32 - bits;
  for (let from = 0; ; from += SLICE) {
    for (let nonce = from; nonce < from + SLICE; nonce++) {
      if (firstWord(`${challenge}:${nonce}`) >>> wanted === 0) {
        return nonce;
      }
    }
    // The page stays alive meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const SLICE = 2_000;

function rootPart(prime: number, power: number): number {
  const root = prime ** power;
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) {
      found.push(candidate);
    }
  }
  return found;
}

const ROUNDS = new Int32Array(primes(64).map((prime) => rootPart(prime, 1 / 3)));
const START = new Int32Array(primes(8).map((prime) => rootPart(prime, 1 / 2)));
const words = new Int32Array(64);
const state = new Int32Array(8);

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the SHA-256 of some ASCII. */
export function firstWord(text: string): number {
  const length = text.length;
  const blocks = Math.floor((length + 8) / 64) + 1;
  state.set(START);
  for (let block = 0; block < blocks; block++) {
    for (let word = 0; word < 16; word++) {
      let value = 0;
      for (let octet = 0; octet < 4; octet++) {
        const at = block * 64 + word * 4 + octet;
        value = (value << 8) | (at < length ? text.charCodeAt(at) : at === length ? 0x80 : 0);
      }
      words[word] = value;
    }
    if (block === blocks - 1) {
      words[15] = length * 8;
    }
    compress();
  }
  return state[0]!;
}

function compress(): void {
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = words[at - 16]! + small + words[at - 7]! + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUNDS[at]! + words[at]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const other = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => {
    state[at] = state[at]! + value;
  });
}
