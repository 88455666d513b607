import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { Shut } from './JoinPage';
import { askedQuery, useProve } from './queries';
import { Standing } from './Standing';

/** Where the mail of somebody without an account leads: their address is proved by a press, then they wait here. */
export function AskedPage() {
  const { t } = useTranslation();
  const hash = useLocation({ select: ({ hash }) => hash });
  const token = hash || '-';
  const { data, error, refetch } = useQuery(askedQuery(token));
  const prove = useProve(token);
  if (error) {
    return <Shut error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  if (data.step !== 'UNPROVED') {
    return <Standing asked={data} invited />;
  }
  return (
    <Gate
      title={t('doors:prove.title')}
      lead={t('doors:prove.lead', { title: data.conversationTitle, space: data.spaceName })}
    >
      <div className="pv-stack">
        {prove.isError && <ErrorNote error={prove.error} />}
        <Button kind="filled" wide busy={prove.isPending} onClick={() => prove.mutate()}>
          {t('doors:prove.do')}
        </Button>
      </div>
    </Gate>
  );
}
