import { describe, expect, it } from 'vitest';
import { type DateStyle, fullDate, sayDate, sayTime } from './dates';

const now = new Date('2026-11-17T15:00:00Z');
const fr = { locale: 'fr', timeZone: 'Europe/Paris', now };
const en = { ...fr, locale: 'en' };
const said = (at: string, style: DateStyle = 'short', speaking = fr) =>
  sayDate(new Date(at), style, speaking).replace(/\u00a0/g, ' ');

describe('sayDate', () => {
  it('says today by the part of the day and the hour', () => {
    expect(said('2026-11-17T08:12:00Z')).toBe('ce matin, 9 h 12');
    expect(said('2026-11-17T13:00:00Z')).toBe('cet après-midi, 14 h');
    expect(said('2026-11-17T17:30:00Z')).toBe('ce soir, 18 h 30');
    expect(said('2026-11-17T08:12:00Z', 'day')).toBe('aujourd’hui');
    expect(said('2026-11-17T08:12:00Z', 'short', en)).toBe('this morning, 9:12 am');
  });

  it('says the days around by their name', () => {
    expect(said('2026-11-16T15:20:00Z')).toBe('hier');
    expect(said('2026-11-16T15:20:00Z', 'time')).toBe('hier à 16 h 20');
    expect(said('2026-11-18T10:00:00Z')).toBe('demain');
    expect(said('2026-11-19T10:00:00Z')).toBe('après-demain');
  });

  it('gives the date beyond, with the year when it is another one', () => {
    expect(said('2026-11-06T10:00:00Z')).toBe('6 nov.');
    expect(said('2026-11-01T10:00:00Z')).toBe('1er nov.');
    expect(said('2025-01-31T10:00:00Z')).toBe('31 janv. 2025');
  });

  it('says a day by the calendar alone where it follows « jusqu’au »', () => {
    expect(said('2026-11-18T10:00:00Z', 'on')).toBe('18 nov.');
    expect(said('2026-11-17T10:00:00Z', 'on')).toBe('17 nov.');
  });

  it('counts days in the zone of the authority, not in UTC', () => {
    expect(said('2026-11-16T23:30:00Z')).toBe('cette nuit, 0 h 30');
    expect(said('2026-11-16T23:30:00Z', 'short', { ...fr, timeZone: 'America/Guadeloupe' })).toBe('hier');
  });

  it('writes the whole date for those who ask', () => {
    expect(fullDate(new Date('2026-11-20T17:30:00Z'), fr).replace(/\u00a0/g, ' ')).toBe(
      'vendredi 20 novembre 2026 à 18 h 30',
    );
  });

  it('never lets an hour break across lines', () => {
    expect(sayTime(new Date('2026-11-20T17:30:00Z'), fr)).toBe('18\u00a0h\u00a030');
  });
});
