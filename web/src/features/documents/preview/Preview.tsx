import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../ui/Button';
import { FileGlyph } from '../../../ui/FileGlyph';
import { Loading } from '../../../ui/Loading';
import { contentHref, type Entry, thumbnailHref } from '../queries';
import { kindOf } from './kinds';
import styles from './Preview.module.css';
import { TextPreview } from './TextPreview';

const PdfPreview = lazy(() => import('./PdfPreview').then((file) => ({ default: file.PdfPreview })));

/** The document itself, without taking it away; or an honest word where there is nothing to show. */
export function Preview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const kind = kindOf(entry);
  const href = contentHref(entry.id, { version, inline: true });
  switch (kind) {
    case 'pdf':
      return (
        <Suspense fallback={<Loading what={t('documents:preview.loading')} />}>
          <PdfPreview key={href} href={href} entry={entry} />
        </Suspense>
      );
    case 'image':
      return <Picture key={href} entry={entry} href={href} />;
    case 'text':
      return <TextPreview key={href} entry={entry} version={version} />;
    case 'audio':
    case 'video':
      return <Player key={href} entry={entry} href={href} kind={kind} />;
    default:
      return version === entry.version ? (
        <Glimpse key={entry.id + version} entry={entry} />
      ) : (
        <NoPreview entry={entry} />
      );
  }
}

function Picture({ entry, href }: { entry: Entry; href: string }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  return failed ? (
    <NoPreview entry={entry} />
  ) : (
    <figure className={styles.figure}>
      <img
        className={styles.picture}
        src={href}
        alt={t('documents:preview.picture', { name: entry.name })}
        onError={() => setFailed(true)}
      />
    </figure>
  );
}

/** A recording or a film, unless this browser cannot play it. */
function Player({ entry, href, kind }: { entry: Entry; href: string; kind: 'audio' | 'video' }) {
  const [failed, setFailed] = useState(false);
  if (failed) {
    return <NoPreview entry={entry} />;
  }
  const facts = { controls: true, preload: 'metadata', src: href, 'aria-label': entry.name } as const;
  return kind === 'audio' ? (
    <audio className={styles.sound} onError={() => setFailed(true)} {...facts} />
  ) : (
    <video className={styles.film} onError={() => setFailed(true)} {...facts} />
  );
}

/** The small picture made apart: first page of an office document, odd pictures. */
function Glimpse({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  return failed ? (
    <NoPreview entry={entry} />
  ) : (
    <figure className={styles.figure}>
      <img
        className={styles.picture}
        src={thumbnailHref(entry.id, entry.version)}
        alt={t('documents:preview.firstPage', { name: entry.name })}
        onError={() => setFailed(true)}
      />
    </figure>
  );
}

/** Nothing to show, and what to do instead. */
export function NoPreview({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <div className={styles.none}>
      <FileGlyph name={entry.name} />
      <p>{t('documents:preview.none')}</p>
      <ButtonAnchor href={contentHref(entry.id)} download>
        {t('documents:preview.download')}
      </ButtonAnchor>
    </div>
  );
}
