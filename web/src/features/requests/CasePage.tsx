import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { CaseFacts, hasFacts } from './CaseFacts';
import { CaseMain, CaseStanding } from './CaseMain';
import { Back } from './OfferedPage';
import { caseQuery } from './queries';

/** A request, as who asked follows it, and as whoever is named in a step decides it. */
export function CasePage() {
  const { t } = useTranslation();
  const { case: id = '' } = useParams({ strict: false }) as { case?: string };
  const { data: one } = useSuspenseQuery(caseQuery(id));
  const queue = one.place && one.can.includes('ASSIGN') && one.place;
  return (
    <div>
      <Back />
      <Page
        title={one.title}
        lead={<CaseStanding one={one} />}
        asideLabel={t('requests:case.facts')}
        aside={hasFacts(one) ? <CaseFacts one={one} /> : undefined}
        actions={
          queue && (
            <Link
              to="/espaces/$authority/$space/demandes"
              params={{ authority: queue.organisationSlug, space: queue.slug }}
              search={{ demande: one.id }}
            >
              {t('requests:case.inQueue')}
            </Link>
          )
        }
      >
        <CaseMain key={one.id} one={one} />
      </Page>
    </div>
  );
}
