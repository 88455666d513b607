import { describe, expect, it } from 'vitest';
import { added, filledIn } from './canned';

describe('a canned answer', () => {
  it('names who asked, and their request', () => {
    const asked = { number: '2026-118', requester: { givenName: 'Agathe' } };
    expect(filledIn('Bonjour {prénom}, votre demande {numéro}. {prénom}', asked)).toBe(
      'Bonjour Agathe, votre demande 2026-118. Agathe',
    );
  });

  it('comes after what is written already', () => {
    expect(added(' ', 'Bien reçu.')).toBe('Bien reçu.');
    expect(added('Bonjour,\n', 'Bien reçu.')).toBe('Bonjour,\nBien reçu.');
  });
});
