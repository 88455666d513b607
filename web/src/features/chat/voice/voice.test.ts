import { describe, expect, it } from 'vitest';
import { clockOf, spoken, voiceOf, written, writtenOf } from './voice';

const id = '0199a1b2-0000-7000-8000-000000000001';

describe('a voice message', () => {
  it('is an address with its length, after the words that go with it', () => {
    expect(spoken(id, 41.6, ' Je passe à 18 h. ')).toBe(`Je passe à 18 h.\n/d/${id}?vocal=42`);
    expect(spoken(id, 0.2)).toBe(`/d/${id}?vocal=1`);
    expect(voiceOf(`/d/${id}?vocal=42`)).toEqual({ documentId: id, seconds: 42 });
    for (const other of [`/d/${id}`, `/d/${id}?vocal=0`, `/d/${id}?vocal=4x`, `/d/${id}?v=2&vocal=4`]) {
      expect(voiceOf(other)).toBeUndefined();
    }
  });

  it('shows its words and keeps its voice when they change', () => {
    const body = spoken(id, 42, 'Je passe à 18 h.\nMerci');
    expect(writtenOf(body)).toBe('Je passe à 18 h.\nMerci');
    expect(written(body, 'À 19 h.')).toBe(`À 19 h.\n/d/${id}?vocal=42`);
    expect(written(body, '')).toBe(`/d/${id}?vocal=42`);
    expect(writtenOf('sans voix\n')).toBe('sans voix\n');
  });

  it('counts minutes and seconds', () => {
    expect([0, 7.9, 67, 300].map(clockOf)).toEqual(['0:00', '0:07', '1:07', '5:00']);
  });
});
