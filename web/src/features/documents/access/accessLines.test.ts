import { expect, it } from 'vitest';
import { spanOf } from '../selection';
import { branchesOf, withinOf } from '../tree';
import { keyOf, lineOf } from './accessLines';

it('names a person, a group or a service by one word, and back', () => {
  for (const line of [{ personId: 'a' }, { groupId: 'b' }, { unitId: 'c' }]) {
    expect(lineOf(keyOf(line))).toEqual(line);
  }
});

const folder = (id: string, parentId?: string, documents = 0) => ({
  id,
  parentId,
  name: id,
  root: id === 'root',
  restricted: false,
  documents,
  can: [],
});
const folders = [folder('root'), folder('a', 'root', 1), folder('b', 'a', 2), folder('c', 'hidden', 4)];

it('counts what a branch holds in all, and keeps folders whose own folder is hidden', () => {
  const [a, c] = branchesOf(folders);
  expect([a?.id, a?.count, a?.children?.[0]?.count]).toEqual(['a', 3, 2]);
  expect([c?.id, c?.count]).toEqual(['c', 4]);
});

it('knows where a folder cannot go: into itself and below', () => {
  expect([...withinOf(folders, new Set(['a']))]).toEqual(['a', 'b']);
});

it('selects from one line to another, whichever comes first', () => {
  const lines = ['1', '2', '3', '4'].map((id) => ({ id }));
  expect(spanOf(lines, '3', '1')).toEqual(['1', '2', '3']);
  expect(spanOf(lines, 'gone', '2')).toEqual(['2']);
});
