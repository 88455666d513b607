import { useMutation } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';

/** "Demander l’accès": to the space where the thing is, in one gesture. */
export function AskToEnter({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: () =>
      read(api.POST('/api/spaces/{spaceId}/join-requests', { params: { path: { spaceId } }, body: {} })),
  });
  if (ask.isSuccess) {
    return (
      <p className="pv-meta" role="status">
        {t('chat:card.asked')}
      </p>
    );
  }
  return (
    <>
      <Button icon={Hand} busy={ask.isPending} onClick={() => ask.mutate()}>
        {t('chat:card.ask')}
      </Button>
      {ask.isError && (
        <p className="pv-meta" role="alert">
          {problemText(ask.error)}
        </p>
      )}
    </>
  );
}
