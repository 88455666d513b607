import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { isProblem } from '../../api/problem';

/** Whether the installation still waits for its first person. */
export const openQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async ({ signal }) => {
    try {
      await read(api.GET('/api/setup', { signal }));
      return true;
    } catch (error) {
      if (isProblem(error) && error.status === 404) {
        return false;
      }
      throw error;
    }
  },
});
