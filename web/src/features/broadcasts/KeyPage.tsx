import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { ReceivedText } from './ReceivedText';

/** Where the link of a mail or of a text message leads: the text and nothing else, without signing in. */
export function KeyPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery({
    queryKey: ['broadcasts', 'key', token],
    queryFn: ({ signal }) => read(api.POST('/api/broadcast-keys', { body: { token: token || '-' }, signal })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) {
    const over = isProblem(error, 'broadcast-link-over');
    return (
      <Gate title={t(over ? 'broadcasts:key.over' : 'broadcasts:key.broken')}>
        {over ? (
          <>
            <p>{problemText(error)}</p>
            <ButtonLink kind="filled" to="/">
              {t('broadcasts:key.home')}
            </ButtonLink>
          </>
        ) : (
          <ErrorNote error={error} onRetry={() => void refetch()} />
        )}
      </Gate>
    );
  }
  if (!data) {
    return <Loading />;
  }
  return (
    <Gate
      title={data.title}
      wide
      lead={
        <>
          {t('broadcasts:key.lead', { name: data.authorName, place: data.organisationName, person: data.personName })}{' '}
          <DateText at={data.sentAt} style="time" />
        </>
      }
    >
      <ReceivedText received={data} reader={{ token }} />
    </Gate>
  );
}
