import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { sessionQuery, useSession } from '../api/session';

const SessionEndDialog = lazy(() => import('./SessionEndDialog'));

/** How long before its end a session says so, milliseconds. */
const WARNING = 2 * 60_000;
const LOOK_EVERY = 10_000;

/** Two minutes before the session ends, says so and offers to stay; once it has ended, leads to the sign-in page. */
export function SessionEnd() {
  const left = useTimeLeft();
  const queries = useQueryClient();
  const ended = left <= 0;
  useEffect(() => {
    if (ended) {
      // The server has the last word; where it agrees, every query that follows finds the way out by itself.
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  }, [ended, queries]);
  return (
    left <= WARNING &&
    !ended && (
      <Suspense>
        <SessionEndDialog minutes={Math.ceil(left / 60_000)} />
      </Suspense>
    )
  );
}

/** Milliseconds until the session ends, by this device's clock, looked at every ten seconds. */
function useTimeLeft(): number {
  const { secondsLeft } = useSession();
  const updatedAt = useQueryClient().getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return updatedAt + secondsLeft * 1000 - now;
}
