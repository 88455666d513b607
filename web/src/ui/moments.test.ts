import { describe, expect, it } from 'vitest';
import { localOf, momentOf } from './moments';

describe('the moment at which something is published', () => {
  it('is that of the authority, wherever one writes', () => {
    expect(localOf('2026-11-24T08:30:00Z', 'Europe/Paris')).toBe('2026-11-24T09:30');
    expect(momentOf('2026-11-24T09:30', 'Europe/Paris')).toBe('2026-11-24T08:30:00.000Z');
    expect(momentOf('2026-07-14T09:30', 'Europe/Paris')).toBe('2026-07-14T07:30:00.000Z');
    expect(momentOf('2026-07-14T09:30', 'Indian/Reunion')).toBe('2026-07-14T05:30:00.000Z');
  });

  it('is none while it is not whole', () => {
    expect(momentOf('', 'Europe/Paris')).toBeUndefined();
  });
});
