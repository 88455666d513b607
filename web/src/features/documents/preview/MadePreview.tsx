import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Loading } from '../../../ui/Loading';
import type { Entry } from '../queries';
import { ListingPreview } from './ListingPreview';
import { MailPreview } from './MailPreview';
import { NoPreview } from './NoPreview';
import styles from './Preview.module.css';
import { previewHref, previewQuery } from './previewQueries';

const PdfPreview = lazy(() => import('./PdfPreview').then((file) => ({ default: file.PdfPreview })));

const SAID = ['MISSING', 'ENCRYPTED', 'TOO_LARGE', 'TIMED_OUT', 'DAMAGED', 'REFUSED', 'BUSY'];

/** What the server makes of a document that a browser cannot show by itself; a word while it does, and where it cannot. */
export function MadePreview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(previewQuery(entry.id, version));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  if (data.state === 'MAKING') {
    return (
      <p className={styles.making} role="status">
        <span className={styles.line} aria-hidden />
        {t('documents:preview.making')}
      </p>
    );
  }
  if (data.state === 'NONE') {
    const why = SAID.includes(data.refusal ?? '') ? data.refusal : 'OTHER';
    return <NoPreview entry={entry} why={t(`documents:preview.why.${why}`)} />;
  }
  if (data.mail) {
    return <MailPreview mail={data.mail} />;
  }
  if (data.listing) {
    return <ListingPreview listing={data.listing} name={entry.name} />;
  }
  const href = previewHref(entry.id, version);
  return (
    <Suspense fallback={<Loading what={t('documents:preview.loading')} />}>
      <PdfPreview key={href} href={href} entry={entry} version={version} />
    </Suspense>
  );
}
