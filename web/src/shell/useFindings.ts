import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { usePaletteSources } from './frameParts';
import type { PaletteHit, PaletteSource } from './types';

export interface Finding {
  source: PaletteSource;
  hits: readonly PaletteHit[];
}

/** What every source finds, together; each answers when it can. */
export function useFindings(words: string) {
  const sources = usePaletteSources();
  const answers = useQueries({
    queries: sources.map(({ id, search }) => ({
      queryKey: ['palette', id, words],
      queryFn: ({ signal }: { signal: AbortSignal }) => search(words, signal),
      enabled: words.length > 0,
      placeholderData: words ? keepPreviousData : undefined,
    })),
  });
  const findings: Finding[] = sources.map((source, index) => ({
    source,
    hits: words ? (answers[index]?.data ?? []) : [],
  }));
  return {
    findings,
    total: findings.reduce((sum, { hits }) => sum + hits.length, 0),
    searching: answers.some(({ isFetching }) => isFetching),
    failed: answers.find(({ error }) => error)?.error,
    retry: () => answers.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  };
}
