import { describe, expect, it } from 'vitest';
import { nextYear } from './nextYear';

describe('a name a year later', () => {
  it('moves years on, and nothing else', () => {
    expect(nextYear('Budget 2025.ods')).toBe('Budget 2026.ods');
    expect(nextYear('Saison 2025-2026.odt')).toBe('Saison 2026-2027.odt');
    expect(nextYear('2025_Devis_120250.pdf')).toBe('2026_Devis_120250.pdf');
    expect(nextYear('Règlement.pdf')).toBe('Règlement.pdf');
  });
});
