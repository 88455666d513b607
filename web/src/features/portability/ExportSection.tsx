import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ButtonAnchor } from '../../ui/Button';
import { SectionHead } from '../../ui/SectionHead';
import styles from './ExportSection.module.css';

/** Takes the whole space away: for those who run it. */
export function ExportSection() {
  const { t } = useTranslation();
  const space = useSpace();
  if (!space.can.includes('EXPORT')) {
    return null;
  }
  return (
    <section className={styles.part}>
      <SectionHead title={t('portability:export.title')} />
      <div className={`pv-stack ${styles.words}`}>
        <p className="pv-lead">{t('portability:export.text')}</p>
        <p className="pv-lead">{t('portability:export.care')}</p>
        <p className="pv-actions">
          <ButtonAnchor href={`/api/spaces/${space.id}/export`} download icon={Download}>
            {t('portability:export.take')}
          </ButtonAnchor>
        </p>
      </div>
    </section>
  );
}
