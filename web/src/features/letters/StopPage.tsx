import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { stopQuery, useStop } from './queries';

/** For who takes part by mail, without an account: no more of these mails. */
export function StopPage() {
  const { t } = useTranslation();
  const token = useParams({ strict: false, select: (params) => params.token ?? '' });
  const { data, error, refetch } = useQuery(stopQuery(token));
  const stop = useStop(token);
  if (isProblem(error, 'not-found')) {
    return (
      <Gate title={t('letters:stop.unknown')}>
        <p className="pv-lead">{t('letters:stop.unknownText')}</p>
      </Gate>
    );
  }
  if (error) {
    return (
      <Gate title={t('letters:stop.failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!data) {
    return <Loading />;
  }
  const about = { title: data.title, space: data.spaceName };
  if (data.stopped) {
    return (
      <Gate title={t('letters:stop.done')} lead={t('letters:stop.doneText', about)}>
        {null}
      </Gate>
    );
  }
  return (
    <Gate title={t('letters:stop.title')} lead={t('letters:stop.lead', about)}>
      <div className="pv-stack">
        {stop.isError && <ErrorNote error={stop.error} />}
        <Button kind="filled" wide busy={stop.isPending} onClick={() => stop.mutate()}>
          {t('letters:stop.do')}
        </Button>
      </div>
    </Gate>
  );
}
