import { useTranslation } from 'react-i18next';
import { saySize } from '../../ui/sizes';
import styles from './CampaignFigures.module.css';
import type { CampaignLine } from './campaigns';
import { Share } from './Share';

/** Before, thrown away, remaining. */
export function CampaignFigures({ progress }: Pick<CampaignLine, 'progress'>) {
  const { t, i18n } = useTranslation();
  const figure = (count: number, bytes: number) =>
    t('retention:clutter.figure', { count, size: saySize(bytes, i18n.language) });
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{t('retention:progress.before')}</dt>
          <dd>{figure(progress.aimedFiles, progress.aimedBytes)}</dd>
        </div>
        <div>
          <dt>{t('retention:progress.freed')}</dt>
          <dd>{figure(progress.freedFiles, progress.freedBytes)}</dd>
        </div>
        <div>
          <dt>{t('retention:progress.remaining')}</dt>
          <dd>{figure(progress.remainingFiles, progress.remainingBytes)}</dd>
        </div>
      </dl>
      <Share progress={progress} />
    </>
  );
}
