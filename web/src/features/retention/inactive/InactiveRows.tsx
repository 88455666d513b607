import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/DateText';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorNote } from '../../../ui/ErrorNote';
import { SelectField } from '../../../ui/Field';
import { Row, Rows } from '../../../ui/Row';
import { Section } from '../../../ui/SectionHead';
import { saySize } from '../../../ui/sizes';
import styles from '../TickRow.module.css';
import { inactiveQuery, useSetDelay } from './inactive';

const delays = [3, 6, 12, 18, 24, 36];

/** The spaces of an authority in which nothing happens any more, and after how long they are asked about. */
export function InactiveSpaces({ organisationId }: { organisationId: string }) {
  const { t, i18n } = useTranslation();
  const { data: inactive } = useSuspenseQuery(inactiveQuery(organisationId));
  const set = useSetDelay(organisationId);
  const offered = [...new Set([...delays, inactive.months])].sort((a, b) => a - b);
  return (
    <Section title={t('retention:inactive.title')}>
      <div className={styles.age}>
        <SelectField
          label={t('retention:inactive.delay')}
          value={inactive.months}
          onChange={(event) => set.mutate(Number(event.target.value))}
        >
          {offered.map((months) => (
            <option key={months} value={months}>
              {t('retention:inactive.months', { count: months })}
            </option>
          ))}
        </SelectField>
      </div>
      {set.error && <ErrorNote error={set.error} />}
      {inactive.spaces.length === 0 ? (
        <EmptyState title={t('retention:inactive.none')} titleAs="p" />
      ) : (
        <Rows label={t('retention:inactive.title')}>
          {inactive.spaces.map((space) => (
            <Row key={space.id} title={space.name}>
              {t('retention:inactive.since')} <DateText at={space.activeAt} style="day" /> ·{' '}
              {saySize(space.bytes, i18n.language)}
              {space.keptUntil ? (
                <>
                  {' · '}
                  {t('retention:inactive.keptUntil')} <DateText at={space.keptUntil} style="day" />
                </>
              ) : (
                space.askedAt && (
                  <>
                    {' · '}
                    {t('retention:inactive.askedAt')} <DateText at={space.askedAt} style="day" />
                  </>
                )
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
