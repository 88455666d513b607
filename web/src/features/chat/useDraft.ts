import { useRef, useState } from 'react';
import { useSession } from '../../api/session';
import { type Callable, decoded, encoded } from '../../ui/mentions';
import { type DraftState, draftHere, keepDraft } from './drafts';

/** The text being written, kept as it goes: first on the device, then on the server. */
export function useDraft(conversationId: string, threadId: string | undefined, server: string | null | undefined) {
  const me = useSession().person.id;
  const [begun] = useState(() => decoded(draftHere(me, conversationId, threadId) ?? server ?? ''));
  const called = useRef(begun.called);
  const [text, setText] = useState(begun.text);
  const [state, setState] = useState<DraftState>(begun.text === '' ? 'none' : 'server');
  const write = (next: string) => {
    setText(next);
    setState('typing');
    keepDraft(me, conversationId, threadId, encoded(next, called.current), setState);
  };
  return {
    text,
    state,
    write,
    call: ({ name, token }: Callable) => called.current.set(name, token),
    /** What would be sent. */
    body: () => encoded(text.trim(), called.current),
    /** What is to be sent; the field is empty then. Nothing, where there is nothing to say. */
    take: () => {
      const body = encoded(text.trim(), called.current);
      if (body === '') {
        return undefined;
      }
      called.current.clear();
      write('');
      return body;
    },
  };
}
