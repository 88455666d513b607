import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { sessionQuery, useSession } from '../api/session';

const SessionEndDialog = lazy(() => import('./SessionEndDialog'));

/** How long before its end a session says so, milliseconds. */
const WARNING = 2 * 60_000;
const LOOK_EVERY = 10_000;

/** Two minutes before the session ends, says so and offers to stay; once it has ended, asks the server, which leads to the way out. */
export function SessionEnd() {
  const left = useTimeLeft();
  const ended = left <= 0;
  useQuery({ ...sessionQuery, refetchInterval: ended && LOOK_EVERY });
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
