import { expect, it } from 'vitest';
import { saySize } from './sizes';

it('says a size with its unit in the language of the reader', () => {
  const said = (bytes: number, locale = 'fr') => saySize(bytes, locale).replace(/[\u00a0\u202f]/g, ' ');
  expect(said(0)).toBe('0 octet');
  expect(said(512)).toBe('512 octets');
  expect(said(210_400)).toBe('210 ko');
  expect(said(999_700)).toBe('1 Mo');
  expect(said(8_400_000)).toBe('8,4 Mo');
  expect(said(72_000_000)).toBe('72 Mo');
  expect(said(5_368_709_120)).toBe('5,4 Go');
  expect(said(8_400_000, 'en')).toBe('8.4 MB');
});
