import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { saySize } from '../../ui/sizes';
import { toast } from '../../ui/toasts';
import styles from './CampaignPage.module.css';
import { CampaignState } from './CampaignRows';
import { CampaignService } from './CampaignService';
import { CampaignSpace } from './CampaignSpace';
import { type Campaign, campaignQuery, reportHref, useCancelCampaign, useCloseCampaign } from './campaigns';
import { sayDay } from './days';
import { Share } from './Share';

/** A clean-up campaign: how far it is, service by service and space by space; its report once it is over. */
export function CampaignPage() {
  const { t, i18n } = useTranslation();
  const { campaign: id = '' } = useParams({ strict: false });
  const { data: campaign } = useSuspenseQuery(campaignQuery(id));
  const { total } = campaign;
  const say = (bytes: number) => saySize(bytes, i18n.language);
  return (
    <Page
      title={campaign.title}
      lead={
        <>
          <CampaignState state={campaign.state} /> {campaign.organisationName}
          {' · '}
          {t('retention:campaign.fromTo', {
            from: sayDay(campaign.startsOn, i18n.language),
            to: sayDay(campaign.endsOn, i18n.language),
          })}
          {' · '}
          {t('retention:campaign.openedBy', { name: campaign.openedBy })}
        </>
      }
      actions={
        campaign.state !== 'PLANNED' && (
          <span className={styles.actions}>
            <Button icon={Printer} onClick={() => print()}>
              {t('retention:campaign.print')}
            </Button>
            <ButtonAnchor icon={Download} href={reportHref(id)} download>
              {t('retention:campaign.table')}
            </ButtonAnchor>
          </span>
        )
      }
    >
      {campaign.words && <p className={styles.words}>{campaign.words}</p>}
      <p className={styles.headline}>
        {campaign.state === 'PLANNED' ? (
          t('retention:campaign.planned', { date: sayDay(campaign.startsOn, i18n.language) })
        ) : (
          <>
            <b>{t('retention:campaign.freed', { count: total.freedFiles, size: say(total.freedBytes) })}</b>{' '}
            {t('retention:campaign.aimedAt', { count: total.aimedFiles, size: say(total.aimedBytes) })}
          </>
        )}
      </p>
      {campaign.state !== 'PLANNED' && <Share progress={total} />}
      <p className={styles.words}>
        {campaign.state === 'CLOSED' ? t('retention:campaign.closed') : t('retention:campaign.kept')}
      </p>
      {campaign.services.some(({ name }) => name) && (
        <Section title={t('retention:campaign.byService')}>
          <p className="pv-meta">{t('retention:campaign.serviceMeans')}</p>
          <Rows label={t('retention:campaign.byService')}>
            {campaign.services.map((service) => (
              <CampaignService key={service.name ?? ''} campaign={campaign} service={service} />
            ))}
          </Rows>
        </Section>
      )}
      <Section
        title={t('retention:campaign.bySpace')}
        more={t('retention:campaign.spacesDone', {
          count: campaign.lines.length + campaign.unlisted,
          done: campaign.done,
        })}
      >
        <Rows label={t('retention:campaign.bySpace')}>
          {campaign.lines.map((line) => (
            <CampaignSpace key={line.spaceId} campaign={campaign} line={line} />
          ))}
        </Rows>
        {campaign.unlisted > 0 && (
          <p className="pv-meta">{t('retention:campaign.unlisted', { count: campaign.unlisted })}</p>
        )}
      </Section>
      <Ending campaign={campaign} />
    </Page>
  );
}

function Ending({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const close = useCloseCampaign(campaign.id);
  const cancel = useCancelCampaign(campaign.id);
  const error = close.error ?? cancel.error;
  if (campaign.can.length === 0) {
    return null;
  }
  return (
    <div className={styles.ending}>
      {error && <ErrorNote error={error} />}
      {campaign.can.includes('CLOSE') && (
        <Button
          busy={close.isPending}
          onClick={() => close.mutate(undefined, { onSuccess: () => void toast({ text: t('retention:done.closed') }) })}
        >
          {t('retention:campaign.close')}
        </Button>
      )}
      {campaign.can.includes('CANCEL') && (
        <Button
          kind="danger"
          busy={cancel.isPending}
          onClick={() => cancel.mutate(undefined, { onSuccess: () => void navigate({ to: '/administration' }) })}
        >
          {t('retention:campaign.cancel')}
        </Button>
      )}
    </div>
  );
}
