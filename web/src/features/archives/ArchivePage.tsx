import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './Archives.module.css';
import { Ended } from './Ended';
import { Preview } from './Preview';
import { archiveQuery, archivesQuery } from './queries';
import { SendExport } from './SendExport';
import { Working } from './Working';

/** "Importer une conversation WhatsApp": an export is sent, looked at, then becomes a topic that can be read. */
export function ArchivePage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { archive } = useSearch({ strict: false }) as { archive?: string };
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('archives:title'));
  return (
    <section className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/dialogue" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('archives:back')}
      </Link>
      <h2>{t('archives:title')}</h2>
      {archive ? <One id={archive} /> : <Begin spaceId={space.id} />}
    </section>
  );
}

function Begin({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: archives } = useSuspenseQuery(archivesQuery(spaceId));
  return (
    <>
      <p className="pv-lead">{t('archives:lead')}</p>
      <ol className={styles.steps}>
        <li>{t('archives:how.open')}</li>
        <li>{t('archives:how.menu')}</li>
        <li>{t('archives:how.media')}</li>
      </ol>
      <SendExport
        spaceId={spaceId}
        onBegun={(archive) => void navigate({ to: '.', search: { archive }, resetScroll: true })}
      />
      {archives.length > 0 && (
        <Section title={t('archives:before')}>
          <Rows label={t('archives:before')}>
            {archives.map((one) => (
              <Row
                key={one.id}
                when={<DateText at={one.madeAt} style="day" />}
                title={
                  <Link to="." search={{ archive: one.id }}>
                    {one.title ?? one.fileName}
                  </Link>
                }
              >
                {t(`archives:state.${one.state}`)}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

function One({ id }: { id: string }) {
  const { data: archive } = useSuspenseQuery(archiveQuery(id));
  if (archive.state === 'LOOKED' && archive.looked) {
    return <Preview key={archive.dateOrder} archive={archive} looked={archive.looked} />;
  }
  return archive.state === 'DONE' || archive.state === 'FAILED' ? (
    <Ended archive={archive} />
  ) : (
    <Working archive={archive} />
  );
}
