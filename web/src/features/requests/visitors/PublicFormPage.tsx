import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { ButtonLink } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Gate } from '../../../ui/Gate';
import { Loading } from '../../../ui/Loading';
import { LostLink } from '../../../ui/LostLink';
import { Note } from '../../../ui/Note';
import { EnterForm } from './EnterForm';
import styles from './Public.module.css';
import { askLinks, publicFormQuery } from './public';

/** The public address of a form: anybody fills it in, without an account. */
export function PublicFormPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const { data: form, error, refetch } = useQuery(publicFormQuery(code));
  if (error && !form) {
    return isProblem(error, 'not-found') ? (
      <Gate title={t('requests:public.unknown')} lead={t('requests:public.unknownText')}>
        <ButtonLink to="/">{t('requests:public.home')}</ButtonLink>
      </Gate>
    ) : (
      <Gate title={t('requests:public.failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!form) {
    return <Loading />;
  }
  return (
    <Gate wide title={form.name} step={form.organisation} lead={form.purpose}>
      <div className={styles.public}>
        {form.open ? <EnterForm code={code} form={form} /> : <Note icon={DoorClosed}>{t('requests:public.shut')}</Note>}
        <LostLink
          words={{
            lead: t('requests:lost.lead'),
            open: t('requests:lost.open'),
            title: t('requests:lost.title'),
            email: t('requests:enter.email'),
            hint: t('requests:lost.hint'),
            trap: t('requests:enter.trap'),
            send: t('requests:lost.send'),
            sent: (email) => t('requests:lost.sent', { email }),
          }}
          onAsk={(email, website) => askLinks(code, email, website)}
        />
        {form.open && <p className="pv-meta">{t('requests:public.byHand')}</p>}
        <p className="pv-meta">{t('requests:public.privacy', { controller: form.controller, count: form.months })}</p>
      </div>
    </Gate>
  );
}
