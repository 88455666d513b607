import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../../api/live';
import { DateText } from '../../ui/DateText';
import { Page } from '../../ui/Page';
import { Ended } from './Ended';
import { Groups } from './Groups';
import { Halted } from './Halted';
import { Looked } from './Looked';
import { type Import, importQuery } from './queries';
import { Looking, Running } from './Running';

/** The live line tells of each batch; while it is cut, and in case a word was lost, one looks. */
const PATIENT = 15_000;
const IMPATIENT = 4_000;

const isUnderWay = (one: Import | undefined) => one?.state === 'LOOKING' || one?.state === 'RUNNING';

/** An import: what it holds, how far it is, what came of it. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/importations/$id' });
  const wait = useConnected() ? PATIENT : IMPATIENT;
  const { data: one } = useSuspenseQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? wait : false),
  });
  return (
    <Page
      title={t('imports:one.title', { label: one.label })}
      lead={
        <>
          {t('imports:one.into')}{' '}
          <Link to="/d/$id" params={{ id: one.folderId }}>
            {one.folderName}
          </Link>{' '}
          · {t('imports:one.by', { name: one.startedBy })} <DateText at={one.createdAt} style="time" />
        </>
      }
    >
      <State one={one} />
      {one.state !== 'LOOKING' && <Groups one={one} />}
    </Page>
  );
}

function State({ one }: { one: Import }) {
  switch (one.state) {
    case 'LOOKING':
      return one.awaitsSecret ? <Halted one={one} /> : <Looking one={one} />;
    case 'LOOKED':
      return <Looked one={one} />;
    case 'RUNNING':
      return one.awaitsSecret ? <Halted one={one} /> : <Running one={one} />;
    case 'STOPPED':
    case 'HALTED':
      return <Halted one={one} />;
    case 'ENDED':
      return <Ended one={one} />;
  }
}
