import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { sessionQuery } from '../../api/session';
import { problemText } from '../../i18n/problemText';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { heldToken, holdToken } from './heldToken';
import { KnockForm } from './KnockForm';
import { lookQuery, mineQuery, useAsk } from './queries';
import { Standing } from './Standing';

/** Where a topic's link or its QR code leads: whose it is, and asking to come in. */
export function JoinPage() {
  const { t } = useTranslation();
  const hash = useLocation({ select: ({ hash }) => hash });
  const token = hash || heldToken() || '-';
  const session = useQuery(sessionQuery);
  if (session.error) {
    return (
      <Gate title={t('doors:join.failed')}>
        <ErrorNote error={session.error} onRetry={() => void session.refetch()} />
      </Gate>
    );
  }
  if (session.data === undefined) {
    return <Loading />;
  }
  return session.data ? <AsMyself token={token} /> : <AsNobody token={token} />;
}

function AsMyself({ token }: { token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(mineQuery(token));
  const ask = useAsk(token);
  if (error) {
    return <Shut error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  if (data.step !== 'OUTSIDE') {
    return <Standing asked={data} />;
  }
  return (
    <Gate title={data.conversationTitle} lead={t('doors:join.lead', placeOf(data))}>
      <div className="pv-stack">
        <p>{t('doors:join.ask')}</p>
        {ask.isError && <ErrorNote error={ask.error} />}
        <Button kind="filled" wide busy={ask.isPending} onClick={() => ask.mutate(undefined)}>
          {t('doors:join.do')}
        </Button>
      </div>
    </Gate>
  );
}

function AsNobody({ token }: { token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(lookQuery(token));
  if (error) {
    return <Shut error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  return (
    <Gate title={data.conversationTitle} lead={t('doors:join.lead', placeOf(data))}>
      <div className="pv-stack">
        <p>{t('doors:join.account')}</p>
        <ButtonLink kind="soft" wide to="/connexion" search={{ suite: '/rejoindre' }} onClick={() => holdToken(token)}>
          {t('doors:join.signIn')}
        </ButtonLink>
        <KnockForm token={token} />
      </div>
    </Gate>
  );
}

const placeOf = ({ spaceName, organisationName }: { spaceName: string; organisationName: string }) => ({
  space: spaceName,
  organisation: organisationName,
});

/** The link leads nowhere any more, in plain words; or the line is cut. */
export function Shut({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const shut = ['door-closed', 'door-over', 'door-full', 'asking-over'].some((slug) => isProblem(error, slug));
  return (
    <Gate title={t(shut ? 'doors:join.shut' : 'doors:join.failed')}>
      {shut ? (
        <div className="pv-stack">
          <p className="pv-lead">{problemText(error)}</p>
          <ButtonLink to="/">{t('doors:join.home')}</ButtonLink>
        </div>
      ) : (
        <ErrorNote error={error} onRetry={onRetry} />
      )}
    </Gate>
  );
}
