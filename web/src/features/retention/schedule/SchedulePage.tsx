import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Section } from '../../../ui/SectionHead';
import { SlipRows } from '../slips/SlipRows';
import { slipsQuery } from '../slips/slips';
import { ClassForm } from './ClassForm';
import { ClassRows } from './ClassRows';
import { DueRows } from './DueRows';
import { ListDialog } from './ListDialog';
import { tableHref } from './lists';
import { classesQuery, figuresQuery } from './terms';

/** The retention schedule of an authority, what falls due in its spaces, its destruction slips. */
export function SchedulePage() {
  const { authority } = useParams({ strict: false });
  const { capacities } = useSession();
  const hat = capacities.find(({ organisationSlug, role }) => organisationSlug === authority && role === 'ORG_ADMIN');
  if (!hat) {
    throw new Problem('not-found', 404);
  }
  return <Schedule key={hat.organisationId} organisationId={hat.organisationId} />;
}

function Schedule({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { data: classes } = useSuspenseQuery(classesQuery(organisationId));
  const { data: figures } = useSuspenseQuery(figuresQuery(organisationId));
  const { data: slips } = useSuspenseQuery(slipsQuery(organisationId));
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <Page
      title={t('retention:schedule.title')}
      lead={t('retention:schedule.lead')}
      actions={
        <span className="pv-actions">
          <Button icon={FileUp} onClick={() => setImporting(true)}>
            {t('retention:list.open')}
          </Button>
          <Button kind="filled" icon={Plus} onClick={() => setAdding(true)}>
            {t('retention:schedule.add')}
          </Button>
        </span>
      }
    >
      {slips.length > 0 && (
        <Section title={t('retention:slip.all')}>
          <SlipRows slips={slips} />
        </Section>
      )}
      <Section
        title={t('retention:schedule.classes')}
        more={
          classes.length > 0 && (
            <a href={tableHref(organisationId)} download>
              {t('retention:list.export')}
            </a>
          )
        }
      >
        {classes.length === 0 ? (
          <EmptyState
            title={t('retention:schedule.none')}
            titleAs="p"
            action={<Button onClick={() => setImporting(true)}>{t('retention:list.open')}</Button>}
          >
            {t('retention:schedule.noneText')}
          </EmptyState>
        ) : (
          <ClassRows organisationId={organisationId} classes={classes} />
        )}
      </Section>
      {figures.length > 0 && (
        <Section title={t('retention:due.title')}>
          <DueRows figures={figures} />
        </Section>
      )}
      {importing && <ListDialog organisationId={organisationId} onClose={() => setImporting(false)} />}
      {adding && <ClassForm organisationId={organisationId} onClose={() => setAdding(false)} />}
    </Page>
  );
}
