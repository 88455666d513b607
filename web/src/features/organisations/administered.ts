import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCapacity } from '../../api/capacity';
import { useSession } from '../../api/session';
import { authoritiesQuery } from './queries';

/** The authority that the address names, else that of the hat worn, and what the person may run there. */
export function useAdministered() {
  const { authority: slug } = useParams({ strict: false });
  const { platformAdmin, capacities } = useSession();
  const { capacity } = useCapacity();
  const { data } = useSuspenseQuery(authoritiesQuery);
  const run = [capacity, ...capacities].find((hat) => hat && hat.role !== 'MEMBER') ?? capacity;
  const authority = data.find((one) => one.slug === (slug ?? run?.organisationSlug)) ?? data[0];
  const role = capacities.find(({ organisationId }) => organisationId === authority?.id)?.role ?? 'MEMBER';
  return {
    authority,
    role,
    administers: platformAdmin || role === 'ORG_ADMIN',
    manages: platformAdmin || role !== 'MEMBER',
  };
}
