import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { api, read } from './client';
import { type Capacity, type Session, sessionQuery, useSession } from './session';

interface Hats {
  /** The hat worn now; none for a guest. */
  capacity: Capacity | undefined;
  capacities: readonly Capacity[];
  wear: (id: string) => void;
}

const HatsContext = createContext<Hats | undefined>(undefined);

/** Which of a person's hats is worn. Rights do not depend on it: it filters the rail and signs what one creates. */
export function CapacityProvider({ children }: { children: ReactNode }) {
  const { capacities, capacityId } = useSession();
  const { mutate } = useWear();
  const hats = useMemo(
    () => ({ capacity: capacities.find(({ id }) => id === capacityId) ?? capacities[0], capacities, wear: mutate }),
    [capacities, capacityId, mutate],
  );
  return <HatsContext value={hats}>{children}</HatsContext>;
}

/** Shown at once; what was read under the other hat is read again. */
function useWear() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (affiliationId: string) => read(api.PUT('/api/session/affiliation', { body: { affiliationId } })),
    onMutate: (capacityId) => {
      queries.setQueryData(
        sessionQuery.queryKey,
        (session: Session | null | undefined) => session && { ...session, capacityId },
      );
    },
    onSettled: () => queries.invalidateQueries(),
  });
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
