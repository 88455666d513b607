import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';

/** Under a line of the bell about a document that one follows: follows it no more. */
export function FollowedEnd({ address, onDone }: { address: string; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const id = /^\/d\/([\w-]+)$/.exec(address)?.[1] ?? '';
  const end = useMutation({
    mutationFn: () => read(api.DELETE('/api/documents/{id}/following', { params: { path: { id } } })),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['documents', 'following', id] });
    },
  });
  if (end.isSuccess) {
    return <p role="status">{t('notifications:followed.ended')}</p>;
  }
  return (
    <>
      <Button kind="quiet" busy={end.isPending} onClick={() => end.mutate()}>
        {t('notifications:followed.end')}
      </Button>
      {end.error && <ErrorNote error={end.error} />}
    </>
  );
}
