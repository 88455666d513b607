import { useSuspenseQuery } from '@tanstack/react-query';
import { Clock, ShieldCheck, ShieldOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { ItemRow } from './ItemRow';
import { type Antivirus, antivirusQuery } from './queries';
import { useLifting } from './writes';

const COMMAND = 'sudo apt-get install clamav-daemon';

/** Whether files are inspected, what waits for it, and what was found in them. */
export function AntivirusPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(antivirusQuery);
  const open = data.items.filter(({ releasedAt, destroyedAt }) => !releasedAt && !destroyedAt);
  const decided = data.items.filter(({ releasedAt, destroyedAt }) => releasedAt || destroyedAt);
  return (
    <Page title={t('antivirus:title')} lead={t('antivirus:lead')}>
      <div className="pv-stack">
        <Daemon antivirus={data} />
        {data.expected && <Figures antivirus={data} />}
        <Section title={t('antivirus:quarantine')} more={open.length > 0 ? data.quarantined : undefined}>
          {open.length === 0 ? (
            <EmptyState title={t('antivirus:none')} titleAs="h3">
              {t('antivirus:noneText')}
            </EmptyState>
          ) : (
            <Rows label={t('antivirus:quarantine')}>
              {open.map((item) => (
                <ItemRow key={item.hash} item={item} />
              ))}
            </Rows>
          )}
        </Section>
        {decided.length > 0 && (
          <Section title={t('antivirus:decided')}>
            <Rows label={t('antivirus:decided')}>
              {decided.map((item) => (
                <ItemRow key={item.hash} item={item} />
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </Page>
  );
}

/** It answers, it should and does not, or there is none. */
function Daemon({ antivirus: { expected, version, address } }: { antivirus: Antivirus }) {
  const { t } = useTranslation();
  if (version) {
    return <Note icon={ShieldCheck}>{t('antivirus:answers', { version: version.split('/')[0], address })}</Note>;
  }
  if (expected) {
    return <Note icon={TriangleAlert}>{t('antivirus:silent', { address })}</Note>;
  }
  return (
    <Note icon={ShieldOff}>
      {t(address === 'none' ? 'antivirus:unwanted' : 'antivirus:absent')}
      {address !== 'none' && (
        <p>
          <code>{COMMAND}</code>
        </p>
      )}
    </Note>
  );
}

function Figures({ antivirus }: { antivirus: Antivirus }) {
  const { t } = useTranslation();
  const { version, waiting, older, tooLarge, liftedAt } = antivirus;
  return (
    <>
      <Facts>
        <Fact term={t('antivirus:waiting')}>{t('antivirus:files', { count: waiting })}</Fact>
        {older > 0 && <Fact term={t('antivirus:older')}>{t('antivirus:files', { count: older })}</Fact>}
        {tooLarge > 0 && (
          <Fact term={t('antivirus:tooLarge')}>
            {t('antivirus:files', { count: tooLarge })}. {t('antivirus:tooLargeText')}
          </Fact>
        )}
        {version?.includes('/') && (
          <Fact term={t('antivirus:signatures')}>{version.split('/').slice(1).join(', ')}</Fact>
        )}
      </Facts>
      {!version && <Lifting liftedAt={liftedAt} />}
    </>
  );
}

/** While the daemon is silent: wait for it, or deliver without it. */
function Lifting({ liftedAt }: { liftedAt?: string | null }) {
  const { t } = useTranslation();
  const lifting = useLifting();
  return (
    <div className="pv-stack">
      {liftedAt && (
        <Note icon={Clock}>
          {t('antivirus:lifted')} <DateText at={liftedAt} style="time" />
        </Note>
      )}
      {lifting.isError && <ErrorNote error={lifting.error} />}
      <p className="pv-lead">{t(liftedAt ? 'antivirus:unliftText' : 'antivirus:liftText')}</p>
      <p className="pv-actions">
        <Button busy={lifting.isPending} onClick={() => lifting.mutate(!liftedAt)}>
          {t(liftedAt ? 'antivirus:unlift' : 'antivirus:lift')}
        </Button>
      </p>
    </div>
  );
}
