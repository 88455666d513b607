import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Capacity, type Session, useSession } from './session';

interface Hats {
  /** The hat worn now; none for a guest. */
  capacity: Capacity | undefined;
  capacities: readonly Capacity[];
  wear: (id: string) => void;
}

const HatsContext = createContext<Hats | undefined>(undefined);

const keptUnder = (session: Session) => `parvis.casquette.${session.person.id}`;

/** Keeps which of a person's hats is worn, on this device. Rights do not depend on it. */
export function CapacityProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const [worn, setWorn] = useState(() => localStorage.getItem(keptUnder(session)));
  const wear = useCallback(
    (id: string) => {
      localStorage.setItem(keptUnder(session), id);
      setWorn(id);
    },
    [session],
  );
  const hats = useMemo(() => {
    const { capacities } = session;
    return { capacity: capacities.find(({ id }) => id === worn) ?? capacities[0], capacities, wear };
  }, [session, worn, wear]);
  return <HatsContext value={hats}>{children}</HatsContext>;
}

export function useCapacity(): Hats {
  const hats = useContext(HatsContext);
  if (!hats) {
    throw new Error('The hats are known under the shell only.');
  }
  return hats;
}

/** The zone in which dates are shown: the authority's, also for pages outside the shell. */
export function useTimeZone(): string {
  return useContext(HatsContext)?.capacity?.timeZone ?? 'Europe/Paris';
}
