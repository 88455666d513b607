import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { EmptyState } from '../../ui/EmptyState';
import { SelectField } from '../../ui/Field';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { FiguresTable } from './FiguresTable';
import styles from './Models.module.css';
import { MonthsTable } from './MonthsTable';
import { figuresQuery } from './queries';

/** What a service is asked in a year: how much, how fast, and where what runs stands. */
export function FiguresPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const space = useSpace();
  if (space.role !== 'FACILITATOR' && space.role !== 'CONTRIBUTOR') {
    throw new Problem('not-found', 404);
  }
  useWindowTitle(t('requests:figures.windowTitle', { space: space.name }));
  const { annee } = useSearch({ strict: false }) as { annee?: number };
  const { data } = useSuspenseQuery(figuresQuery(space.id, annee));
  const here = { authority: space.organisationSlug, space: space.slug };
  const years = [...new Set([data.year, ...data.years])].sort((one, other) => other - one);
  const months = data.months.filter(({ received, ended }) => received + ended > 0);
  return (
    <div className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/demandes" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('requests:queue.title')}
      </Link>
      <header className={styles.head}>
        <h2>{t('requests:figures.title')}</h2>
        {years.length > 1 && (
          <SelectField
            label={t('requests:figures.year')}
            value={data.year}
            onChange={(event) =>
              void navigate({ to: '.', search: { annee: Number(event.target.value) } as never, resetScroll: false })
            }
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </SelectField>
        )}
      </header>
      {data.all.received === 0 && months.length === 0 ? (
        <EmptyState titleAs="h3" title={t('requests:figures.none', { year: data.year })}>
          {t('requests:figures.noneText')}
        </EmptyState>
      ) : (
        <>
          <FiguresTable figures={data} />
          <MonthsTable months={months} year={data.year} />
        </>
      )}
      {data.steps.length > 0 && (
        <Section level="h3" title={t('requests:figures.steps')}>
          <Rows label={t('requests:figures.steps')}>
            {data.steps.map(({ definitionId, name, stepName, open }) => (
              <Row
                key={`${definitionId} ${stepName}`}
                title={
                  <Link
                    to="/espaces/$authority/$space/demandes"
                    params={here}
                    search={{ modele: definitionId, etape: stepName }}
                  >
                    {stepName}
                  </Link>
                }
                action={<span className="pv-num">{open}</span>}
              >
                {name}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </div>
  );
}
