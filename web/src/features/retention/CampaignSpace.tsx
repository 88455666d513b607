import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Row } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { spaceIcons } from '../../ui/spaceIcons';
import { CampaignFigures } from './CampaignFigures';
import styles from './CampaignSpace.module.css';
import { type Campaign, type CampaignLine, useFinish } from './campaigns';

/** A space in a campaign: before, thrown away, remaining; for who runs it, the two gestures. */
export function CampaignSpace({ campaign, line }: { campaign: Campaign; line: CampaignLine }) {
  const { t } = useTranslation();
  const finish = useFinish(campaign.id);
  const { name, slug, organisationSlug, progress, doneAt } = line;
  const running = campaign.state === 'RUNNING';
  return (
    <Row
      mark={<Slab icon={spaceIcons[line.type]} small />}
      title={
        slug ? (
          <Link to="/espaces/$authority/$space/menage" params={{ authority: organisationSlug, space: slug }}>
            {name}
          </Link>
        ) : (
          name
        )
      }
      action={
        <span className={styles.gestures}>
          {doneAt && (
            <StateBadge icon={CircleCheck} tone="ok">
              {t('retention:campaign.done')}
            </StateBadge>
          )}
          {running && line.runs && !doneAt && slug && (
            <ButtonLink
              kind="soft"
              to="/espaces/$authority/$space/menage"
              params={{ authority: organisationSlug, space: slug }}
              aria-label={t('retention:campaign.tidyOf', { name })}
            >
              {t('retention:campaign.tidy')}
            </ButtonLink>
          )}
          {running && line.runs && (
            <Button
              busy={finish.isPending}
              aria-label={t(doneAt ? 'retention:campaign.resumeOf' : 'retention:campaign.finishOf', { name })}
              onClick={() => finish.mutate({ spaceId: line.spaceId, done: !doneAt })}
            >
              {t(doneAt ? 'retention:campaign.resume' : 'retention:campaign.finish')}
            </Button>
          )}
        </span>
      }
    >
      {campaign.state !== 'PLANNED' && <CampaignFigures progress={progress} />}
      {finish.isError && <ErrorNote error={finish.error} />}
    </Row>
  );
}
