import type { MarkType } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { callAt } from '../../../ui/mentions';
import { schema } from './schema';

const link = schema.marks.link as MarkType;

/** Somebody who may be named. */
export interface Named {
  id: string;
  name: string;
}

/** Who is being named at the caret: the letters typed after the @, and where the @ stands. */
export function callingIn({
  doc,
  selection: { $from, empty },
}: EditorState): { words: string; from: number } | undefined {
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n');
  const call = empty ? callAt(before, before.length) : undefined;
  if (!call) {
    return undefined;
  }
  const from = $from.start() + call.from;
  // Who was named already is not called again.
  return doc.rangeHasMark(from, from + 1, link) ? undefined : { words: call.words, from };
}

/** A name in the place of the letters: "@Noël Houpert", which leads to his page of the directory. */
export function naming({ tr, selection }: EditorState, from: number, { id, name }: Named): Transaction {
  const named = schema.text(`@${name}`, [link.create({ href: `/annuaire/${id}` })]);
  return tr.replaceWith(from, selection.from, [named, schema.text('\u00a0')]).scrollIntoView();
}
