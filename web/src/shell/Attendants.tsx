import { type ComponentType, lazy, Suspense, useEffect, useMemo, useState } from 'react';
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

/** What listens for each module, whatever screen shows. */
export function Attendants() {
  const attendants = useAttendants();
  const later = useLater();
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
      </Suspense>
    )
  );
}
