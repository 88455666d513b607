import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
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
  return (
    <Page
      title={t('retention:schedule.title')}
      lead={t('retention:schedule.lead')}
      actions={
        <Button kind="filled" icon={Plus} onClick={() => setAdding(true)}>
          {t('retention:schedule.add')}
        </Button>
      }
    >
      {slips.length > 0 && (
        <Section title={t('retention:slip.all')}>
          <SlipRows slips={slips} />
        </Section>
      )}
      <Section title={t('retention:schedule.classes')}>
        {classes.length === 0 ? (
          <EmptyState title={t('retention:schedule.none')} titleAs="p">
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
      {adding && <ClassForm organisationId={organisationId} onClose={() => setAdding(false)} />}
    </Page>
  );
}
