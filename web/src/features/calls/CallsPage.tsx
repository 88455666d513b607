import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { SpaceActions } from '../../ui/SpaceActions';
import styles from './Calls.module.css';
import { callsQuery, type Line } from './queries';

/** The calls of a space, the latest first. */
export function CallsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data } = useSuspenseQuery(callsQuery(space.id));
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('calls:windowTitle', { title: t('calls:title'), space: space.name }));
  const open = (kind: 'filled' | 'soft') => (
    <ButtonLink kind={kind} icon={Plus} to="/espaces/$authority/$space/appels/ouvrir" params={here}>
      {t('calls:open')}
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      {data.items.length === 0 ? (
        <EmptyState title={t('calls:empty.title')} action={data.runs ? open('filled') : undefined}>
          {t(data.runs ? 'calls:empty.text' : 'calls:empty.forReaders')}
        </EmptyState>
      ) : (
        <>
          {data.runs && <SpaceActions>{open('soft')}</SpaceActions>}
          <Rows ruled label={t('calls:title')}>
            {data.items.map((line) => (
              <CallRow key={line.id} line={line} here={here} />
            ))}
          </Rows>
        </>
      )}
    </div>
  );
}

function CallRow({ line, here }: { line: Line; here: { authority: string; space: string } }) {
  const { t } = useTranslation();
  const about = [t(`calls:state.${line.state}`), line.entries > 0 && t('calls:entries', { count: line.entries })];
  return (
    <Row
      when={<DateText at={`${line.state === 'TO_COME' ? line.fromOn : line.untilOn}T11:00:00Z`} style="on" />}
      titleAs="h2"
      title={
        <Link to="/espaces/$authority/$space/appels/$call" params={{ ...here, call: line.id }} search={{}}>
          {line.title}
        </Link>
      }
    >
      {about.filter(Boolean).join(' · ')}
    </Row>
  );
}
