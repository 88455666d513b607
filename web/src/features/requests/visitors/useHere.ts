import { useState } from 'react';
import { keep, kept } from '../../../api/kept';
import type { Own } from './public';

/** Nobody is signed in here: whoever signs in next on this device wipes it. */
const NOBODY = 'nobody';

/** What somebody without an account writes about their request, kept on this device until it is sent. */
export function useHere(one: Own, what: string) {
  // No secret names it: the first line of its history is of no other request.
  const name = `request.own.${one.history[0]?.id}.${what}`;
  const [text, setText] = useState(() => kept<string>(NOBODY, name) ?? '');
  return {
    text,
    write: (next: string) => {
      setText(next);
      keep(NOBODY, name, next === '' ? undefined : next);
    },
    /** It is sent, were the page another one by then. */
    forget: () => keep(NOBODY, name, undefined),
  };
}
