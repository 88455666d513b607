import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '../../api/live';
import { todayQuery } from './queries';

/** How long news gather before they are read. */
const NEWS = 2_000;

/** What other modules say on the home page changes with them, wherever one is in Parvis; many changes are read once. */
export function ActivityLive() {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    // Whoever goes home meanwhile reads it there.
    void queries.invalidateQueries({ queryKey: todayQuery.queryKey, refetchType: 'none' });
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void queries.invalidateQueries({ queryKey: todayQuery.queryKey });
    }, NEWS);
  };
  useLive('approvals', again);
  useLive('broadcasts', again);
  useLive('calls', again);
  useLive('chat', again);
  useLive('contributions', again);
  useLive('documents', again);
  useLive('polls', again);
  useLive('posts', again);
  useLive('requests', again);
  useLive('spaces', again);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return null;
}
