import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { DateText } from '../../../ui/DateText';
import { SizeText } from '../../../ui/SizeText';
import styles from './Preview.module.css';

/** What lies in a ZIP, without unpacking it. */
export function ListingPreview({ listing, name }: { listing: View['ListingView']; name: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="pv-meta">{t('documents:preview.listing.count', { count: listing.total })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('documents:preview.listing.of', { name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('documents:preview.listing.name')}</th>
              <th scope="col">{t('documents:preview.listing.size')}</th>
              <th scope="col">{t('documents:preview.listing.at')}</th>
            </tr>
          </thead>
          <tbody>
            {listing.files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two of them may bear one name
              <tr key={index}>
                <td>{file.name}</td>
                <td className={styles.number}>{file.name.endsWith('/') ? '' : <SizeText bytes={file.size} />}</td>
                <td>{file.at && <DateText at={file.at} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {listing.total > listing.files.length && <p className="pv-meta">{t('documents:preview.beginning')}</p>}
    </div>
  );
}
