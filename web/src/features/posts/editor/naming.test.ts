import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blocksOf, docOf } from './blocks';
import { callingIn, naming } from './naming';

const typed = (text: string) => {
  const state = EditorState.create({
    doc: docOf([{ kind: 'PARAGRAPH', runs: [{ text, bold: false, italic: false }] }]),
  });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
};

describe('naming somebody in a publication', () => {
  it('begins with an @ at the beginning of a word', () => {
    expect(callingIn(typed('Voir @hou'))?.words).toBe('hou');
    expect(callingIn(typed('voirie@valbourg'))).toBeUndefined();
    expect(callingIn(typed('Deux lignes,\n@no'))?.words).toBe('no');
  });

  it('puts the name in the place of the letters, and is over', () => {
    const state = typed('Voir @hou');
    const call = callingIn(state);
    const named = state.apply(naming(state, call?.from ?? 0, { id: '0199', name: 'Noël Houpert' }));
    expect(blocksOf(named.doc)[0]?.runs).toEqual([
      { text: 'Voir ', bold: false, italic: false },
      { text: '@Noël Houpert', bold: false, italic: false, href: '/annuaire/0199' },
      { text: '\u00a0', bold: false, italic: false },
    ]);
    expect(callingIn(named)).toBeUndefined();
  });
});
