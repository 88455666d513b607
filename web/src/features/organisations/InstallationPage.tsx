import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Check, Inbox, Mail, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { installationQuery, mailQuery } from './queries';
import { useTestMail } from './writes';

/** How the installation is set up, and whether mail leaves. */
export function InstallationPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(installationQuery);
  return (
    <Page title={t('organisations:installation.title')} lead={t('organisations:installation.lead')}>
      <Facts>
        <Fact term={t('organisations:installation.address')}>{data.publicUrl}</Fact>
        <Fact term={t('organisations:installation.line')}>
          {t(data.https ? 'organisations:installation.https' : 'organisations:installation.http')}
        </Fact>
        <Fact term={t('organisations:installation.mail')}>
          {t(data.mailServer ? 'organisations:installation.mailServer' : 'organisations:installation.outbox')}
        </Fact>
        {data.demonstration && (
          <Fact term={t('organisations:installation.content')}>{t('organisations:installation.demonstration')}</Fact>
        )}
      </Facts>
      <Section title={t('organisations:installation.test')}>
        <MailTest />
      </Section>
    </Page>
  );
}

function MailTest() {
  const { t } = useTranslation();
  const test = useTestMail();
  const result = test.data;
  const mail = useQuery({
    ...mailQuery(result?.mailId ?? ''),
    enabled: result?.mailServer === true,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.mail.sentAt || state.data?.mail.failure ? false : 1500),
  });
  const line = mail.data?.mail;
  return (
    <div className="pv-stack">
      <p className="pv-lead">{t('organisations:installation.testText')}</p>
      {test.isError && <ErrorNote error={test.error} />}
      <div role="status" className="pv-stack">
        {result && !result.mailServer && <Note icon={Inbox}>{t('organisations:installation.testKept')}</Note>}
        {result?.mailServer && !line?.sentAt && !line?.failure && (
          <Note icon={Mail}>{t('organisations:installation.testLeaving', { to: result.recipient })}</Note>
        )}
        {line?.sentAt && <Note icon={Check}>{t('organisations:installation.testSent', { to: line.recipient })}</Note>}
        {line?.failure && !line.sentAt && (
          <Note icon={TriangleAlert}>{t('organisations:installation.testFailed', { answer: line.failure })}</Note>
        )}
      </div>
      <p className="pv-actions">
        <Button icon={Mail} busy={test.isPending} onClick={() => test.mutate(undefined)}>
          {t('organisations:installation.testDo')}
        </Button>
        <ButtonLink kind="quiet" to="/administration/courriels" search={result ? { courriel: result.mailId } : {}}>
          {t('organisations:installation.seeMails')}
        </ButtonLink>
      </p>
    </div>
  );
}
