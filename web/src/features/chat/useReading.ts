import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { markRead, useTalking } from './talking';

/** The conversation counts as read while its end is in view, in a window that has the focus. */
export function useReading(id: string, endInView: boolean, lastSeq: number): void {
  const queries = useQueryClient();
  const talking = useTalking();
  useEffect(() => {
    const look = () => {
      const reading = endInView && document.visibilityState === 'visible' && document.hasFocus();
      talking.reading = reading ? id : undefined;
      if (reading && lastSeq > 0) {
        markRead(queries, id, lastSeq);
      }
    };
    look();
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    return () => {
      talking.reading = undefined;
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
    };
  }, [endInView, lastSeq, queries, talking, id]);
}
