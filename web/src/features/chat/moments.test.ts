import { describe, expect, it } from 'vitest';
import { onClock, presets } from './moments';

const PARIS = 'Europe/Paris';
const said = (now: string, zone = PARIS) => presets(new Date(now), zone).map(({ id, at }) => `${id} ${at}`);

describe('moments to come', () => {
  it('are read on the clock of the zone', () => {
    expect(onClock(new Date('2026-11-24T22:30:00Z'), PARIS)).toBe('2026-11-24T23:30');
    expect(onClock(new Date('2026-11-24T22:30:00Z'), 'Indian/Reunion')).toBe('2026-11-25T02:30');
  });

  it('are an hour, this evening, tomorrow morning, Monday', () => {
    expect(said('2026-11-24T09:12:00Z')).toEqual([
      'hour 2026-11-24T11:12',
      'evening 2026-11-24T18:00',
      'tomorrow 2026-11-25T08:00',
      'monday 2026-11-30T08:00',
    ]);
  });

  it('leave out an evening that has come, and a Monday that is tomorrow', () => {
    expect(said('2026-11-29T17:00:00Z')).toEqual(['hour 2026-11-29T19:00', 'tomorrow 2026-11-30T08:00']);
    expect(said('2026-11-30T17:00:00Z').at(-1)).toBe('monday 2026-12-07T08:00');
  });

  it('cross midnight and the change of the clocks', () => {
    expect(said('2026-03-28T22:30:00Z')).toContain('tomorrow 2026-03-29T08:00');
    expect(said('2026-03-29T00:30:00Z')[0]).toBe('hour 2026-03-29T03:30');
  });
});
