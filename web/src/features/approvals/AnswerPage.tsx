import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Check, Eye, PencilLine, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import styles from './ApprovalPart.module.css';

type Kind = View['AnswerApproval']['kind'];

/** Where the mail that asks leads: one answers without signing in, once. The secret stands in the fragment of the address. */
export function AnswerPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash });
  const asked = useQuery({
    queryKey: ['approvals', 'key', token],
    queryFn: ({ signal }) => read(api.POST('/api/answer-keys', { body: { token: token || '-' }, signal })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const answer = useMutation({
    mutationFn: (said: { kind: Kind; reason?: string }) =>
      read(api.PUT('/api/answer-keys/answer', { body: { token, ...said } })),
  });
  if (answer.isSuccess && asked.data) {
    return (
      <Gate title={t('approvals:page.done')} lead={t('approvals:page.doneLead', { asker: asked.data.askedBy })}>
        <ButtonLink to="/">{t('approvals:page.home')}</ButtonLink>
      </Gate>
    );
  }
  if (asked.isError) {
    const over = isProblem(asked.error) && asked.error.status === 410;
    return (
      <Gate title={t(over ? 'approvals:page.dead' : 'approvals:page.broken')}>
        {over ? (
          <>
            <p>{problemText(asked.error)}</p>
            <ButtonLink kind="filled" to="/">
              {t('approvals:page.home')}
            </ButtonLink>
          </>
        ) : (
          <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
        )}
      </Gate>
    );
  }
  return asked.data ? <Asked asked={asked.data} answer={answer} /> : <Loading />;
}

interface AskedProps {
  asked: View['AwaitedView'];
  answer: {
    mutate: (said: { kind: Kind; reason?: string }) => void;
    isPending: boolean;
    error: Error | null;
  };
}

function Asked({ asked, answer }: AskedProps) {
  const { t } = useTranslation();
  const [sending, setSending] = useState<'CORRECTION' | 'REFUSED'>();
  const [reason, setReason] = useState('');
  const {
    step,
    document: name,
    version: number,
    askedBy: asker,
    personName,
    instructions,
    documentId,
    inPlaceOf: absent,
  } = asked;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending) {
      answer.mutate({ kind: sending, reason: reason.trim() });
    }
  };
  return (
    <Gate
      title={t(`approvals:page.title${step}`, { name })}
      lead={
        absent
          ? t('approvals:page.leadFor', { asker, number, name: personName, absent })
          : t('approvals:page.lead', { asker, number, name: personName })
      }
    >
      <div className="pv-stack">
        {instructions && <p className={styles.instructions}>{instructions}</p>}
        <div>
          <ButtonLink to="/d/$id" params={{ id: documentId }} target="_blank">
            {t('approvals:page.read')}
          </ButtonLink>
          <p className="pv-meta">{t('approvals:page.readHint')}</p>
        </div>
        {sending ? (
          <form className="pv-stack" onSubmit={submit}>
            <TextArea
              label={t(`approvals:reason.label${sending}`)}
              hint={t('approvals:reason.hint')}
              maxLength={2000}
              rows={4}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              required
            />
            <div className={styles.gestures}>
              <Button kind="filled" type="submit" busy={answer.isPending} disabled={reason.trim() === ''}>
                {t(`approvals:reason.do${sending}`)}
              </Button>
              <Button onClick={() => setSending(undefined)}>{t('approvals:reason.cancel')}</Button>
            </div>
          </form>
        ) : (
          <div className={styles.gestures}>
            <Button
              kind="filled"
              icon={step === 'APPROVAL' ? Check : Eye}
              busy={answer.isPending}
              onClick={() => answer.mutate({ kind: step === 'APPROVAL' ? 'APPROVED' : 'READ' })}
            >
              {t(step === 'APPROVAL' ? 'approvals:answer.APPROVED' : 'approvals:answer.READ')}
            </Button>
            <Button icon={PencilLine} onClick={() => setSending('CORRECTION')}>
              {t('approvals:answer.CORRECTION')}
            </Button>
            {step === 'APPROVAL' && (
              <Button kind="quiet" icon={X} onClick={() => setSending('REFUSED')}>
                {t('approvals:answer.REFUSED')}
              </Button>
            )}
          </div>
        )}
        {answer.error && <ErrorNote error={answer.error} />}
      </div>
    </Gate>
  );
}
