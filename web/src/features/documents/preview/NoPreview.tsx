import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../ui/Button';
import { FileGlyph } from '../../../ui/FileGlyph';
import { contentHref, type Entry } from '../queries';
import styles from './Preview.module.css';

/** Nothing to show, why, and what to do instead. */
export function NoPreview({ entry, why }: { entry: Entry; why?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.none}>
      <FileGlyph name={entry.name} />
      <p>{why ?? t('documents:preview.none')}</p>
      <ButtonAnchor href={contentHref(entry.id)} download>
        {t('documents:preview.download')}
      </ButtonAnchor>
    </div>
  );
}
