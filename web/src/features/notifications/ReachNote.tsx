import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import type { Told } from '../../ui/ToldParts';
import { reachQuery } from './queries';

type Reached = View['ReachView'];

/** Whom a word reaches and how, before it leaves: counts, and never who chose what. */
export function ReachNote({ id, personIds, collectiveIds, shown }: Told) {
  const { data: reach } = useQuery({
    ...reachQuery(id, personIds, collectiveIds),
    placeholderData: keepPreviousData,
    enabled: personIds?.length !== 0,
  });
  if (!reach || personIds?.length === 0) {
    return null;
  }
  return shown ? <Shown reach={reach} shown={shown} /> : <Sent reach={reach} />;
}

function Sent({ reach }: { reach: Reached }) {
  const { t } = useTranslation();
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

/** What is shown in Parvis, and told beside that as each has chosen. */
function Shown({ reach, shown }: { reach: Reached; shown: NonNullable<Told['shown']> }) {
  const { t } = useTranslation();
  const meant = shown === 'MEANT';
  const ways = meant ? reach.meant : reach.news;
  const by =
    ways &&
    [
      ways.byMail > 0 && t('notifications:reach.mail', { count: ways.byMail }),
      ways.onDevice > 0 && t('notifications:reach.device', { count: ways.onDevice }),
      ways.inSummary > 0 && t('notifications:reach.summary', { count: ways.inSummary }),
      ways.inParvisOnly > 0 && t('notifications:reach.parvisOnly', { count: ways.inParvisOnly }),
    ].filter((line) => typeof line === 'string');
  return (
    <div className="pv-meta" aria-live="polite">
      <p>{t(meant ? 'notifications:reach.bell' : 'notifications:reach.people', { count: reach.people })}</p>
      {by && by.length > 0 && <p>{t('notifications:reach.ofThem', { ways: by.join(', ') })}</p>}
      {!ways && reach.people > 0 && <p>{t('notifications:reach.each')}</p>}
      {meant && ways && ways.byMail > 0 && <p>{t('notifications:reach.unread')}</p>}
    </div>
  );
}
