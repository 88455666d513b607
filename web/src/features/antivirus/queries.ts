import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Antivirus = View['QuarantineView'];
export type Item = View['ItemView'];

export const antivirusQuery = queryOptions({
  queryKey: ['antivirus'],
  queryFn: ({ signal }): Promise<Antivirus> => read(api.GET('/api/antivirus', { signal })),
  // What waits is on its way, and a daemon comes back: the figures follow.
  refetchInterval: 5000,
});
