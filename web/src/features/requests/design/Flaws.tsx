import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/Note';
import type { Flaw } from '../queries';
import styles from './Design.module.css';

/** What stands in the way of publishing, in sentences; nothing where nothing does. */
export function Flaws({ flaws }: { flaws: readonly Flaw[] }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {flaws.length > 0 && (
        <Note icon={CircleAlert}>
          <p>{t('requests:flaw.title', { count: flaws.length })}</p>
          <ul className={styles.flaws}>
            {flaws.map(({ kind, step, detail }) => (
              <li key={`${kind}-${step ?? ''}-${detail ?? ''}`}>{t(`requests:flaw.${kind}`, { step, detail })}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
