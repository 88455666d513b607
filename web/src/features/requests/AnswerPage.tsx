import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { AskedCase } from './AskedCase';

/** Where the mail that asks leads: one answers without signing in, once. The secret stands in the fragment of the address. */
export function AnswerPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash });
  const asked = useQuery({
    queryKey: ['requests', 'key', token],
    queryFn: ({ signal }): Promise<View['AskedCaseView']> =>
      read(api.POST('/api/case-keys', { body: { token: token || '-' }, signal })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const answer = useMutation({
    mutationFn: (move: View['MoveCase']) => read(api.PUT('/api/case-keys/step', { body: { token, move } })),
    onError: (error) => {
      // It moved meanwhile: what is asked now is shown, or that nothing is.
      if (isProblem(error) && error.status === 409) {
        void asked.refetch();
      }
    },
  });
  if (answer.isSuccess) {
    return (
      <Gate title={t('requests:key.done')} lead={t('requests:key.doneLead')}>
        <ButtonLink to="/">{t('requests:key.home')}</ButtonLink>
      </Gate>
    );
  }
  if (asked.isError) {
    const over = isProblem(asked.error) && asked.error.status === 410;
    return (
      <Gate title={t(over ? 'requests:key.over' : 'requests:key.broken')}>
        {over ? (
          <>
            <p>{problemText(asked.error)}</p>
            <ButtonLink kind="filled" to="/demandes">
              {t('requests:key.mine')}
            </ButtonLink>
          </>
        ) : (
          <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
        )}
      </Gate>
    );
  }
  return asked.data ? (
    <AskedCase
      asked={asked.data}
      busy={answer.isPending}
      error={answer.error}
      onPress={(move, said) =>
        answer.mutate({ move, revision: asked.data.revision, said: said === '' ? undefined : said })
      }
    />
  ) : (
    <Loading />
  );
}
