import { useTranslation } from 'react-i18next';
import { Progress } from '../../ui/Progress';
import type { Archive } from './queries';

/** It is looked at, or comes: the page may be closed meanwhile. */
export function Working({ archive }: { archive: Archive }) {
  const { t, i18n } = useTranslation();
  const total = archive.looked?.messages ?? 0;
  const number = new Intl.NumberFormat(i18n.language);
  if (archive.state === 'LOOKING') {
    return <Progress name={t('archives:working.looking', { name: archive.fileName })} />;
  }
  return (
    <>
      <Progress
        name={t('archives:working.bringing', { title: archive.title })}
        value={total === 0 ? 0 : (100 * archive.done) / total}
        detail={t('archives:working.done', { done: number.format(archive.done), count: total })}
      />
      <p>{t('archives:working.leave')}</p>
    </>
  );
}
