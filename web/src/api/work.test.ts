import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstWord, work } from './work';

const real = (text: string) => createHash('sha256').update(text).digest().readInt32BE(0);

describe('the small computation', () => {
  it('says what SHA-256 says, whatever the length', () => {
    for (let length = 0; length < 140; length++) {
      const text = 'a1-_'.repeat(40).slice(0, length);
      expect(firstWord(text)).toBe(real(text));
    }
  });

  it('finds a number that begins with so many zero bits', async () => {
    const nonce = await work('defi', 10);
    expect(real(`defi:${nonce}`) >>> 22).toBe(0);
  });
});
