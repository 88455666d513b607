import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { useWindowTitle } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { About } from './About';
import { CallActions } from './CallActions';
import styles from './Calls.module.css';
import { EntriesPart } from './EntriesPart';
import { callQuery } from './queries';
import { RankingPart } from './RankingPart';
import { Rules } from './Rules';
import { Turn } from './Turn';
import { Winners } from './Winners';
import { Back } from './WritePage';

/** A call, in its space: whose turn it is, what came, what the jury made of it. */
export function CallPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { call: id = '' } = useParams({ strict: false }) as { call?: string };
  const { participation } = useSearch({ strict: false }) as { participation?: string };
  const { data: call } = useSuspenseQuery(callQuery(id));
  useWindowTitle(t('calls:windowTitle', { title: call.title, space: space.name }));
  const reads = call.can.includes('READ_ENTRIES') && call.entries > 0;
  const told = call.state === 'JUDGED' || call.state === 'ANNOUNCED';
  const runs = space.role === 'FACILITATOR';
  return (
    <div className={styles.page}>
      <Back />
      <header className={styles.head}>
        <h2 className={styles.title}>{call.title}</h2>
        <CallActions call={call} />
      </header>
      <Turn call={call} />
      {call.winners.length > 0 && (
        <Section level="h3" title={t('calls:winners.title')}>
          <Winners code={call.code} winners={call.winners} level="h4" />
        </Section>
      )}
      {reads && told && runs && <RankingPart call={call} />}
      {reads && !(told && runs) && <EntriesPart call={call} opened={participation} />}
      <About call={call} />
      <Section level="h3" title={t('calls:rules')}>
        <Rules rules={call.rules} level="h4" />
      </Section>
    </div>
  );
}
