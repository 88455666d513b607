import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { inboxQuery } from './queries';
import { ScanLines } from './ScanLines';
import { Scanners } from './Scanners';
import styles from './Scans.module.css';

/** What copiers have sent into a space, until somebody has filed it; and, for who runs it, the copiers. */
export function ScansPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: inbox } = useSuspenseQuery(inboxQuery(space.id));
  const runs = inbox.can.includes('RUN_SCANNERS');
  useWindowTitle(t('scans:windowTitle', { space: space.name }));
  return (
    <section className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/documents"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('scans:back')}
      </Link>
      <h2>{t('scans:title')}</h2>
      {inbox.scans.length === 0 ? (
        <EmptyState title={t('scans:none')} titleAs="p">
          {t(runs || inbox.folderId ? 'scans:noneText' : 'scans:noneYet')}
        </EmptyState>
      ) : (
        <>
          <p className="pv-lead">{t('scans:lead')}</p>
          <ScanLines
            spaceId={space.id}
            scans={inbox.scans}
            inboxId={inbox.folderId ?? ''}
            files={inbox.can.includes('FILE')}
          />
        </>
      )}
      {runs && <Scanners spaceId={space.id} scanners={inbox.scanners} />}
    </section>
  );
}
