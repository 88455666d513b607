import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Loading } from '../../../ui/Loading';
import { type Entry, TEXT_SHOWN, textQuery } from '../queries';
import styles from './Preview.module.css';

/** A text, as it is written; the beginning of a long one. */
export function TextPreview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(textQuery(entry.id, version));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.text} tabIndex={0} aria-label={t('documents:preview.text', { name: entry.name })}>
        {data || t('documents:preview.empty')}
      </section>
      {(entry.size ?? 0) > TEXT_SHOWN && <p className="pv-meta">{t('documents:preview.beginning')}</p>}
    </div>
  );
}
