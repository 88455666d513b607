import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Progress } from '../../ui/Progress';
import { saySize } from '../../ui/sizes';
import styles from './Imports.module.css';
import type { Import } from './queries';
import { useStop } from './writes';

/** What the source holds is being read. */
export function Looking({ one }: { one: Import }) {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <Progress
        name={t('imports:looking.name')}
        detail={t('imports:looking.found', { count: one.files, folders: one.folders })}
      />
      <p>{t('imports:looking.text')}</p>
      <Stop one={one} />
    </div>
  );
}

/** Files are coming. */
export function Running({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  const done = one.files - one.toBring;
  const number = new Intl.NumberFormat(i18n.language);
  const bytes = one.bytes === 0 ? 1 : (one.bytes - one.bytesToBring) / one.bytes;
  const value = one.files === 0 ? 100 : (100 * (done / one.files + bytes)) / 2;
  return (
    <div className={styles.part}>
      <Progress
        name={t('imports:running.name')}
        value={value}
        detail={t('imports:running.done', { done: number.format(done), count: one.files })}
      />
      <p className="pv-num" aria-live="polite">
        {[
          t('imports:running.bytes', {
            done: saySize(one.bytes - one.bytesToBring, i18n.language),
            size: saySize(one.bytes, i18n.language),
          }),
          one.filesPerSecond !== undefined &&
            one.filesPerSecond !== null &&
            t('imports:running.pace', { count: Math.round(one.filesPerSecond) }),
          one.secondsLeft !== undefined && one.secondsLeft !== null && left(one.secondsLeft, t),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{t('imports:running.text')}</p>
      <Stop one={one} />
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function left(seconds: number, t: Translate): string {
  return seconds < 60 ? t('imports:running.soon') : t('imports:running.left', { count: Math.round(seconds / 60) });
}

function Stop({ one }: { one: Import }) {
  const { t } = useTranslation();
  const stop = useStop(one.id);
  return (
    <>
      {stop.error && <ErrorNote error={stop.error} />}
      {one.can.includes('STOP') && (
        <p className="pv-actions">
          <Button busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {t('imports:running.stop')}
          </Button>
        </p>
      )}
    </>
  );
}
