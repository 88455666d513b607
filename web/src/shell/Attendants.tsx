import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { startLive } from '../api/live';
import { allPhrases } from '../i18n/language';
import { useAttendants } from './frameParts';

/** So long after the frame showed, the page is usable, and what is not needed for that may be asked for. */
const LATER = 1_500;
const AGAIN = 3_000;

/** True once the page is usable. */
export function useLater(): boolean {
  const [later, setLater] = useState(arrived.later);
  useEffect(() => {
    if (!later) {
      const timer = setTimeout(() => {
        arrived.later = true;
        setLater(true);
      }, LATER);
      return () => clearTimeout(timer);
    }
  }, [later]);
  return later;
}

const arrived = { later: false };

/** As often as it takes: the line may be cut at that moment, and nobody waits for it. */
async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

/** News come by themselves while somebody is signed in. */
function LiveLine() {
  const queries = useQueryClient();
  useEffect(() => startLive(queries), [queries]);
  return null;
}

/** What listens for each module, whatever screen shows; the line stands once all of them do. */
export function Attendants() {
  const attendants = useAttendants();
  const later = useLater();
  useEffect(() => {
    if (later) {
      void insist(allPhrases);
    }
  }, [later]);
  const loaded = useMemo(
    () =>
      attendants.map((load) =>
        lazy(async (): Promise<{ default: ComponentType }> => ({ default: await insist(load) })),
      ),
    [attendants],
  );
  return (
    later && (
      <Suspense>
        {loaded.map((Attendant, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change
          <Attendant key={place} />
        ))}
        <LiveLine />
      </Suspense>
    )
  );
}
