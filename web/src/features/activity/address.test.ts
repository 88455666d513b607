import { expect, it } from 'vitest';
import { target } from './address';

it('leads to a page, and to a place inside it', () => {
  expect(target('/d/0198')).toEqual({ to: '/d/0198', search: {} });
  expect(target('/messages/0198?m=4&fil=a')).toEqual({ to: '/messages/0198', search: { m: 4, fil: 'a' } });
});
