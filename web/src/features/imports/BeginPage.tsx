import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { FromArchive } from './FromArchive';
import { FromFolder } from './FromFolder';
import { FromServer } from './FromServer';
import styles from './Imports.module.css';
import { importsQuery, offerQuery, type Source } from './queries';

/** An export is a ZIP that is recognised. */
type Begun = Exclude<Source, 'EXPORT'>;

/** Where the files are: the beginning of an import into a folder, and those that were begun before. */
export function BeginPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const { dossier } = useSearch({ from: '/shell/espaces/$authority/$space/documents/importer' });
  const { data: offer } = useSuspenseQuery(offerQuery(dossier));
  const [source, setSource] = useState<Begun>('ZIP');
  const sources: Begun[] = ['ZIP'];
  if (offer.folders.length > 0) {
    sources.push('FOLDER');
  }
  if (offer.shares) {
    sources.push('SMB');
  }
  sources.push('WEBDAV');
  const begun = (id: string) => void navigate({ to: '/importations/$id', params: { id } });
  useWindowTitle(t('imports:begin.windowTitle', { space: space.name }));
  return (
    <section className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/documents"
        params={{ authority: space.organisationSlug, space: space.slug }}
        search={{ dossier }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('imports:begin.back')}
      </Link>
      <h2>{t('imports:begin.title')}</h2>
      <p className="pv-lead">{t('imports:begin.lead', { folder: offer.folderName })}</p>
      <ChoiceSet legend={t('imports:begin.where')}>
        {sources.map((one) => (
          <RadioCard
            key={one}
            name="source"
            label={t(`imports:source.${one}`)}
            hint={t(`imports:sourceHint.${one}`)}
            checked={source === one}
            onChange={() => setSource(one)}
          />
        ))}
      </ChoiceSet>
      {source === 'ZIP' && <FromArchive folderId={dossier} onBegun={begun} />}
      {source === 'FOLDER' && <FromFolder folderId={dossier} folders={offer.folders} onBegun={begun} />}
      {(source === 'SMB' || source === 'WEBDAV') && (
        <FromServer key={source} source={source} folderId={dossier} onBegun={begun} />
      )}
      <Earlier spaceId={space.id} />
    </section>
  );
}

function Earlier({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const { data: imports } = useSuspenseQuery(importsQuery(spaceId));
  if (imports.length === 0) {
    return null;
  }
  return (
    <section>
      <SectionHead title={t('imports:earlier.title')} level="h3" />
      <Rows label={t('imports:earlier.title')}>
        {imports.map(({ id, label, source, state, createdAt }) => (
          <Row
            key={id}
            when={<DateText at={createdAt} />}
            title={
              <Link to="/importations/$id" params={{ id }}>
                {label}
              </Link>
            }
          >
            {t(`imports:kind.${source}`)} · {t(`imports:state.${state}`)}
          </Row>
        ))}
      </Rows>
    </section>
  );
}
