import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Kept {
  /** Changes with what is shown. */
  changed: string;
  /** My last message on its way: a new one brings the end into view. */
  own: string | undefined;
  /** Where to begin: the message of this number; without it, the end. */
  start: number | undefined;
  onNearTop: () => void;
  onNearEnd: () => void;
}

const NEAR = 800;
const END = 40;

/**
 * Keeps the place where one reads: at the end it stays at the end while messages come and pictures load; elsewhere the first message in
 * view stays where it is, whatever is added or taken away above it.
 */
export function useScrollKept({ changed, own, start, onNearTop, onNearEnd }: Kept) {
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<{ message: string; top: number }>(undefined);
  const placed = useRef(false);
  const isAtEnd = useRef(start === undefined);
  const [atEnd, setAtEnd] = useState(start === undefined);

  const hold = useCallback(() => {
    const area = frame.current;
    const top = area?.getBoundingClientRect().top ?? 0;
    const first = [...(area?.querySelectorAll<HTMLElement>('[data-message]') ?? [])].find(
      (one) => one.getBoundingClientRect().bottom > top,
    );
    held.current = first && {
      message: first.dataset.message ?? '',
      top: first.getBoundingClientRect().top - top,
    };
  }, []);

  const settle = useCallback(() => {
    const area = frame.current;
    if (!area) {
      return;
    }
    if (isAtEnd.current) {
      area.scrollTop = area.scrollHeight;
    } else if (held.current) {
      const known = area.querySelector<HTMLElement>(`[data-message="${held.current.message}"]`);
      if (known) {
        const now = known.getBoundingClientRect().top - area.getBoundingClientRect().top;
        area.scrollTop += now - held.current.top;
      }
    }
  }, []);

  const toEnd = useCallback(() => {
    isAtEnd.current = true;
    setAtEnd(true);
    settle();
  }, [settle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed
  useLayoutEffect(() => {
    const area = frame.current;
    if (area && !placed.current) {
      placed.current = true;
      const wanted = start === undefined ? null : area.querySelector(`[data-seq="${start}"]`);
      isAtEnd.current = wanted === null;
      wanted?.scrollIntoView({ block: 'center' });
    }
    settle();
    hold();
  }, [changed, settle, hold]);

  useLayoutEffect(() => {
    if (own) {
      toEnd();
    }
  }, [own, toEnd]);

  useEffect(() => {
    const area = frame.current;
    const inside = area?.firstElementChild;
    if (!area || !inside) {
      return;
    }
    const watcher = new ResizeObserver(settle);
    watcher.observe(inside);
    watcher.observe(area);
    return () => watcher.disconnect();
  }, [settle]);

  const onScroll = () => {
    const area = frame.current;
    if (!area) {
      return;
    }
    const below = area.scrollHeight - area.scrollTop - area.clientHeight;
    isAtEnd.current = below < END;
    setAtEnd(isAtEnd.current);
    hold();
    if (area.scrollTop < NEAR) {
      onNearTop();
    }
    if (below < NEAR) {
      onNearEnd();
    }
  };
  return { frame, atEnd, toEnd, onScroll };
}
