import { useState } from 'react';
import { keep, kept } from './kept';
import { useSession } from './session';

/**
 * What somebody types, kept on this device until it is sent or given up: the server knows of no draft.
 *
 * @param name what it is called on the device
 * @param first what one begins with; nothing is kept while it stands as it was
 * @param later makes what was typed on another day fit for today
 */
export function useTyped<T extends object>(name: string, first: T, later: (it: T) => T = (it) => it) {
  const me = useSession().person.id;
  const [content, setContent] = useState<T>(() => {
    const typed = kept<T>(me, name);
    return typed ? later(typed) : first;
  });
  const set = (some: Partial<T>) => {
    const next = { ...content, ...some };
    setContent(next);
    keep(me, name, isSame(next, first) ? undefined : next);
  };
  return {
    content,
    set,
    /** Whether it is otherwise than one began. */
    changed: !isSame(content, first),
    /** It is sent or given up. */
    end: () => keep(me, name, undefined),
    /** As one began. */
    again: () => {
      setContent(first);
      keep(me, name, undefined);
    },
  };
}

function isSame<T extends object>(one: T, other: T): boolean {
  return (Object.keys({ ...one, ...other }) as (keyof T)[]).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}
