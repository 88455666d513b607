import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../ui/Loading';
import { PageMarks } from '../../../ui/PreviewParts';
import { SizeText } from '../../../ui/SizeText';
import { contentHref, type Entry, thumbnailHref } from '../queries';
import { kindOf } from './kinds';
import { NoPreview } from './NoPreview';
import styles from './Preview.module.css';
import { previewHref } from './previewQueries';
import { TextPreview } from './TextPreview';

const PdfPreview = lazy(() => import('./PdfPreview').then((file) => ({ default: file.PdfPreview })));
const MadePreview = lazy(() => import('./MadePreview').then((file) => ({ default: file.MadePreview })));
const SheetPreview = lazy(() => import('./SheetPreview').then((file) => ({ default: file.SheetPreview })));
const WorkbookPreview = lazy(() => import('./WorkbookPreview').then((file) => ({ default: file.WorkbookPreview })));
const MarkdownPreview = lazy(() => import('./MarkdownPreview').then((file) => ({ default: file.MarkdownPreview })));

/** The document itself, without taking it away; or an honest word where there is nothing to show. */
export function Preview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Loading what={t('documents:preview.loading')} />}>
      <Shown entry={entry} version={version} />
    </Suspense>
  );
}

function Shown({ entry, version }: { entry: Entry; version: number }) {
  const kind = kindOf(entry);
  const href = contentHref(entry.id, { version, inline: true });
  switch (kind) {
    case 'pdf':
      return <PdfPreview key={href} href={href} entry={entry} version={version} />;
    case 'image':
      return <Picture key={href} entry={entry} version={version} href={href} />;
    case 'redrawn':
      return <Picture key={href} entry={entry} version={version} href={previewHref(entry.id, version)} />;
    case 'text':
      return <TextPreview key={href} entry={entry} version={version} />;
    case 'table':
      return <SheetPreview key={href} entry={entry} version={version} />;
    case 'workbook':
      return <WorkbookPreview key={href} entry={entry} version={version} />;
    case 'markdown':
      return <MarkdownPreview key={href} entry={entry} version={version} />;
    case 'audio':
    case 'video':
      return <Player key={href} entry={entry} href={href} kind={kind} />;
    case 'office':
    case 'mail':
    case 'listing':
      return <MadePreview key={href} entry={entry} version={version} />;
    default:
      return version === entry.version ? (
        <Glimpse key={entry.id + version} entry={entry} />
      ) : (
        <NoPreview entry={entry} />
      );
  }
}

function Picture({ entry, version, href }: { entry: Entry; version: number; href: string }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  return failed ? (
    <NoPreview entry={entry} />
  ) : (
    <figure className={styles.figure}>
      <span className={styles.framed}>
        <img
          className={styles.picture}
          src={href}
          alt={t('documents:preview.picture', { name: entry.name })}
          onError={() => setFailed(true)}
        />
        <PageMarks id={entry.id} version={version} page={1} onPage={() => undefined} />
      </span>
    </figure>
  );
}

/** From here on one is told what playing it transfers. */
const HEAVY = 100_000_000;

/** A recording or a film, how long it lasts, unless this browser cannot play it. A heavy one is not fetched before it is played. */
function Player({ entry, href, kind }: { entry: Entry; href: string; kind: 'audio' | 'video' }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const [seconds, setSeconds] = useState<number>();
  if (failed) {
    return <NoPreview entry={entry} />;
  }
  const size = entry.size ?? 0;
  const facts = {
    controls: true,
    preload: size > HEAVY ? 'none' : 'metadata',
    src: href,
    'aria-label': entry.name,
    onError: () => setFailed(true),
    onLoadedMetadata: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => setSeconds(currentTarget.duration),
  } as const;
  return (
    <div>
      {kind === 'audio' ? <audio className={styles.sound} {...facts} /> : <video className={styles.film} {...facts} />}
      <p className="pv-meta">
        {seconds !== undefined && Number.isFinite(seconds) && (
          <>{t('documents:preview.lasts', { time: lasting(seconds) })} · </>
        )}
        <SizeText bytes={size} />
      </p>
      {size > HEAVY && <p className="pv-meta">{t('documents:preview.heavy')}</p>}
    </div>
  );
}

function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts)
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

/** The small picture made apart: odd pictures. */
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
