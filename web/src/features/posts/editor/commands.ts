import { baseKeymap, chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema';

const { nodes, marks } = schema as unknown as {
  nodes: Record<'paragraph' | 'heading' | 'bullets' | 'numbers' | 'item' | 'quote' | 'lineBreak', NodeType>;
  marks: Record<'link' | 'italic' | 'bold', MarkType>;
};

/** The node of that type around the caret. */
function within(state: EditorState, type: NodeType, level?: number): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type && (level === undefined || node.attrs.level === level)) {
      return true;
    }
  }
  return false;
}

function marked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

const heading =
  (level: number): Command =>
  (state, dispatch) =>
    (within(state, nodes.heading, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(
      state,
      dispatch,
    );

const list =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    if (within(state, type)) {
      return liftListItem(nodes.item)(state, dispatch, view);
    }
    const other = within(state, nodes.bullets) || within(state, nodes.numbers);
    return other ? turn(type)(state, dispatch, view) : wrapInList(type)(state, dispatch, view);
  };

/** A list of one kind becomes one of the other. */
const turn =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (node.type === nodes.bullets || node.type === nodes.numbers) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
        return true;
      }
    }
    return false;
  };

const quote: Command = (state, dispatch, view) =>
  (within(state, nodes.quote) ? lift : wrapIn(nodes.quote))(state, dispatch, view);

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create(), false).scrollIntoView());
  return true;
};

/** What the toolbar does, in its order. */
export const gestures = [
  { id: 'heading', run: heading(2), on: (state: EditorState) => within(state, nodes.heading, 2) },
  { id: 'subheading', run: heading(3), on: (state: EditorState) => within(state, nodes.heading, 3) },
  { id: 'bold', run: toggleMark(marks.bold), on: (state: EditorState) => marked(state, marks.bold) },
  { id: 'italic', run: toggleMark(marks.italic), on: (state: EditorState) => marked(state, marks.italic) },
  { id: 'bullets', run: list(nodes.bullets), on: (state: EditorState) => within(state, nodes.bullets) },
  { id: 'numbers', run: list(nodes.numbers), on: (state: EditorState) => within(state, nodes.numbers) },
  { id: 'quote', run: quote, on: (state: EditorState) => within(state, nodes.quote) },
  { id: 'link', run: undefined, on: (state: EditorState) => marked(state, marks.link) },
  { id: 'undo', run: undo, on: undefined },
  { id: 'redo', run: redo, on: undefined },
] as const;

export type Gesture = (typeof gestures)[number];

/** Gives the words that are chosen an address, or takes it from them; without any, the address is written. */
export const link =
  (href: string | undefined): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (href === undefined) {
      dispatch?.(state.tr.removeMark(from, to, marks.link));
    } else if (empty) {
      dispatch?.(state.tr.replaceSelectionWith(schema.text(href, [marks.link.create({ href })]), false));
    } else {
      dispatch?.(state.tr.addMark(from, to, marks.link.create({ href })));
    }
    return true;
  };

/** The address of what the caret stands in. */
export function hrefAt(state: EditorState): string | undefined {
  const { $from, from, to } = state.selection;
  let href = marks.link.isInSet($from.marks())?.attrs.href as string | undefined;
  state.doc.nodesBetween(from, to, (node) => {
    href ??= marks.link.isInSet(node.marks)?.attrs.href as string | undefined;
  });
  return href;
}

/** @param onLink opens the field for an address */
export const plugins = (onLink: () => void) => [
  history(),
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullets),
      wrappingInputRule(/^1[.)]\s$/, nodes.numbers),
      wrappingInputRule(/^\s*>\s$/, nodes.quote),
    ],
  }),
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-b': toggleMark(marks.bold),
    'Mod-i': toggleMark(marks.italic),
    'Mod-k': () => {
      onLink();
      return true;
    },
    'Shift-Enter': lineBreak,
    Enter: chainCommands(splitListItem(nodes.item), (state, dispatch) => {
      // An empty line ends a list or a quotation.
      const { $from, empty } = state.selection;
      return empty && $from.parent.content.size === 0 && $from.depth > 1 ? lift(state, dispatch) : false;
    }),
  }),
  keymap(baseKeymap),
];
