import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Callable } from '../../../ui/mentions';
import { callingIn, naming } from './naming';

/** Those whom some letters may mean; without letters, nobody is asked for. */
export type UseNameable = (words: string | undefined) => readonly Callable[];

interface Naming {
  view: RefObject<EditorView | undefined>;
  /** What stands above the line that is written: the list. */
  spot: RefObject<HTMLElement | null>;
  state: EditorState | undefined;
  /** The id of the list. */
  list: string;
  useNameable: UseNameable;
}

const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'];

/** Naming people by @ in the text: who is found, who is chosen, and the keys that choose. */
export function useNaming({ view, spot, state, list, useNameable }: Naming) {
  const call = state && callingIn(state);
  const [closedAt, setClosedAt] = useState(-1);
  const [chosen, setChosen] = useState({ words: '', place: 0 });
  const open = call && call.from !== closedAt ? call : undefined;
  const found = useNameable(open?.words);
  const place = chosen.words === open?.words ? Math.min(chosen.place, found.length - 1) : 0;
  const current = open && found[place];
  const pick = (one: Callable) => {
    const editor = view.current;
    if (editor && open) {
      editor.dispatch(naming(editor.state, open.from, { id: one.key, name: one.name }));
      editor.focus();
    }
  };
  const onKey = useRef<(event: KeyboardEvent) => boolean>(() => false);
  useEffect(() => {
    onKey.current = (event) => {
      if (!open || !current || event.isComposing || !KEYS.includes(event.key)) {
        return false;
      }
      if (event.key === 'Escape') {
        setClosedAt(open.from);
      } else if (event.key.startsWith('Arrow')) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setChosen({ words: open.words, place: (place + step + found.length) % found.length });
      } else {
        pick(current);
      }
      return true;
    };
    const text = view.current?.dom;
    if (open && spot.current) {
      const frame = spot.current.parentElement?.getBoundingClientRect().top ?? 0;
      spot.current.style.top = `${(view.current?.coordsAtPos(open.from).top ?? 0) - frame}px`;
    }
    text?.setAttribute('aria-autocomplete', 'list');
    if (current) {
      text?.setAttribute('aria-controls', list);
      text?.setAttribute('aria-activedescendant', `${list}-${current.key}`);
    } else {
      text?.removeAttribute('aria-controls');
      text?.removeAttribute('aria-activedescendant');
    }
  });
  return { found: open ? found : [], current, pick, onKey };
}
