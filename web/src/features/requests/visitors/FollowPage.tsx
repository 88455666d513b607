import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { Button, ButtonLink } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/Field';
import { Gate } from '../../../ui/Gate';
import { Loading } from '../../../ui/Loading';
import { OwnRequest } from './OwnRequest';
import { ownQuery, useProve } from './public';

/** Where the mail leads: the address is proved by a press, the request followed, answered, or taken back. */
export function FollowPage() {
  const hash = useLocation({ select: ({ hash }) => hash });
  return hash === '' ? <CodePage /> : <Followed key={hash} token={hash} />;
}

/** Who has no address types the code that was printed for them. */
function CodePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/demander/suivi', hash: code.trim().replace(/\s+/g, '-') });
  };
  return (
    <Gate title={t('requests:code.title')} lead={t('requests:code.lead')}>
      <form className="pv-stack" onSubmit={submit}>
        <TextField
          label={t('requests:code.label')}
          hint={t('requests:code.hint')}
          required
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button kind="filled" wide type="submit">
          {t('requests:code.do')}
        </Button>
      </form>
    </Gate>
  );
}

function Followed({ token }: { token: string }) {
  const { t } = useTranslation();
  const { data: own, error, refetch } = useQuery(ownQuery(token));
  const [gone, setGone] = useState(false);
  const prove = useProve(token);
  const home = <ButtonLink to="/">{t('requests:public.home')}</ButtonLink>;
  if (gone) {
    return (
      <Gate title={t('requests:follow.withdrawn')} lead={t('requests:follow.withdrawnText')}>
        {home}
      </Gate>
    );
  }
  if (error) {
    return isProblem(error, 'visit-over') ? (
      <Gate title={t('requests:follow.over')} lead={t('requests:follow.overText')}>
        {home}
      </Gate>
    ) : (
      <Gate title={t('requests:follow.failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!own) {
    return <Loading />;
  }
  const { one } = own;
  if (!one) {
    return (
      <Gate
        step={own.organisation}
        title={t('requests:follow.prove')}
        lead={t('requests:follow.proveLead', { form: own.form })}
      >
        <div className="pv-stack">
          {prove.error && <ErrorNote error={prove.error} />}
          <Button kind="filled" wide busy={prove.isPending} onClick={() => prove.mutate(undefined)}>
            {t('requests:follow.proveDo')}
          </Button>
        </div>
      </Gate>
    );
  }
  return (
    <Gate
      wide
      step={own.organisation}
      title={one.title}
      lead={t('requests:case.number', { name: own.form, number: one.number })}
    >
      <OwnRequest token={token} one={one} organisation={own.organisation} onGone={() => setGone(true)} />
    </Gate>
  );
}
