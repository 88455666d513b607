import { useEffect, useRef } from 'react';

/** A page is read once somebody has had it before them so long: a mail filter that follows links does not stay. */
const BEFORE_ONE = 3_000;

/** Calls once, when the page has been in view for a while. */
export function useSeen(wanted: boolean, onSeen: () => void): void {
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    if (!wanted) {
      return;
    }
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(waiting);
      waiting = document.visibilityState === 'visible' ? setTimeout(() => seen.current(), BEFORE_ONE) : undefined;
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', look);
    };
  }, [wanted]);
}
