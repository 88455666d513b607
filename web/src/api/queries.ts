import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';
import { sessionQuery } from './session';

/** What the server said, kept while the page lives. A session that ended is noticed wherever it is met; the frame then leaves. */
export function createQueries(): QueryClient {
  const notice = (error: Error) => {
    if (isProblem(error) && error.status === 401 && queries.getQueryData(sessionQuery.queryKey)) {
      queries.setQueryData(sessionQuery.queryKey, null);
    }
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isProblem(error) && (error.status === 0 || error.status >= 502),
      },
    },
  });
  return queries;
}
