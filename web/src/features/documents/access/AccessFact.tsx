import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { useSpace } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { accessQuery, type Entry } from '../queries';
import { AccessDialog } from './AccessDialog';
import styles from './AccessFact.module.css';

/** Who may see it, in three words, and how many people that is. */
export function AccessFact({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const space = useSpace();
  const { data: access } = useQuery(accessQuery(entry.id));
  const [asking, setAsking] = useState(false);
  if (!access) {
    return null;
  }
  const alone =
    access.own && access.lines.every(({ role, personId }) => role === 'FACILITATOR' || personId === person.id);
  const words = access.own
    ? t(alone ? 'documents:access.me' : 'documents:access.some')
    : access.inheritedFrom
      ? t('documents:access.likeFolder', { folder: access.inheritedFrom.name })
      : t('documents:access.space');
  const count =
    access.externals > 0
      ? t('documents:access.readersAndExternals', {
          count: access.readers,
          externals: t('documents:access.externals', { count: access.externals }),
        })
      : t('documents:access.readers', { count: access.readers });
  return (
    <>
      {words} <span className="pv-meta">{count}</span>
      {entry.can.includes('EXPLAIN') && (
        <Link
          className={styles.who}
          to="/espaces/$authority/$space/documents/acces/$id"
          params={{ authority: space.organisationSlug, space: space.slug, id: entry.id }}
        >
          {t('documents:who.see')}
        </Link>
      )}
      {entry.can.includes('SHARE') && (
        <>
          {' '}
          <Button kind="quiet" className={styles.change} onClick={() => setAsking(true)}>
            {t('documents:access.change')}
          </Button>
        </>
      )}
      {asking && <AccessDialog entry={entry} onClose={() => setAsking(false)} />}
    </>
  );
}
