import type { TFunction } from 'i18next';
import { sayDay } from '../days';
import type { RetentionClass, Term } from './terms';

/** "10 ans, puis éliminer". */
export function classWords({ years, disposition }: Pick<RetentionClass, 'years' | 'disposition'>, t: TFunction) {
  return t('retention:schedule.rule', {
    years: t('retention:schedule.years', { count: years }),
    fate: t(`retention:schedule.then.${disposition}`),
  });
}

/** "À conserver jusqu’au 3 mars 2031, puis éliminer." Why no day is said, where none can be. */
export function termWords(term: Term, document: boolean, t: TFunction, locale: string) {
  const fate = t(`retention:schedule.then.${term.disposition}`);
  if (term.dueOn) {
    return t('retention:term.until', { date: sayDay(term.dueOn, locale), fate });
  }
  const words = classWords(term, t);
  if (term.countsFrom === 'CLOSING') {
    return term.closedOn
      ? t('retention:term.closed', { words, date: sayDay(term.closedOn, locale) })
      : t('retention:term.open', { words });
  }
  return term.countsFrom === 'FINAL' && document
    ? t('retention:term.notFinal', { words })
    : t('retention:term.each', { words });
}
