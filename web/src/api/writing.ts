import { useMutation, useQueryClient } from '@tanstack/react-query';

/** For those who write what these modules have read: what they hold is read again once it is written. */
export function useWriting<Input, Output>(modules: readonly string[], mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      for (const module of modules) {
        void queries.invalidateQueries({ queryKey: [module] });
      }
    },
  });
}
