import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './KindTable.module.css';
import { sayAmount, sayDay } from './kinds';
import type { Line } from './queries';

/** Quotes side by side, the lowest first: what each costs more than it. */
export function Comparison({ quotes }: { quotes: readonly Line[] }) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  if (quotes.length < 2) {
    return <p className={classes('pv-meta', styles.hint)}>{t('kinds:compare.hint')}</p>;
  }
  const amountOf = ({ facts }: Line) => facts.amount ?? Number.POSITIVE_INFINITY;
  const ordered = quotes.toSorted((one, other) => amountOf(one) - amountOf(other));
  const lowest = ordered[0]?.facts.amount;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const gap = (amount: number) => {
    if (lowest === undefined || lowest === null) {
      return '';
    }
    const more = amount - lowest;
    return more === 0
      ? t('kinds:compare.lowest')
      : t('kinds:compare.more', {
          amount: sayAmount(more, locale),
          percent: lowest > 0 ? `+${percent.format(more / lowest)}` : '',
        });
  };
  return (
    <div className={styles.compared}>
      <Section title={t('kinds:compare.title', { count: quotes.length })}>
        <Rows label={t('kinds:compare.title', { count: quotes.length })}>
          {ordered.map(({ id, name, facts }) => (
            <Row
              key={id}
              when={facts.amount === undefined ? '—' : sayAmount(facts.amount, locale)}
              title={facts.supplier ?? name}
            >
              {[
                facts.amount !== undefined && gap(facts.amount),
                facts.supplier && name,
                facts.validUntil && t('kinds:compare.until', { date: sayDay(facts.validUntil, locale) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  );
}
