import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../ui/ToldParts';
import { reachQuery } from './queries';

/** Whom a word reaches and how, before it leaves: counts, and never who chose what. */
export function ReachNote({ id, personIds }: Told) {
  const { t } = useTranslation();
  const { data: reach } = useQuery({
    ...reachQuery(id, personIds),
    placeholderData: keepPreviousData,
    enabled: personIds.length > 0,
  });
  if (!reach || personIds.length === 0) {
    return null;
  }
  const { choices } = reach;
  const lines = [
    t('notifications:reach.byMail', { count: reach.people - reach.withoutMail }),
    reach.withoutMail > 0 && t('notifications:reach.inParvis', { count: reach.withoutMail }),
    choices &&
      choices.digest + choices.silent > 0 &&
      t('notifications:reach.quieter', { count: choices.digest + choices.silent }),
  ];
  return <p className="pv-meta">{lines.filter(Boolean).join(' ')}</p>;
}
