import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { several } from './people';
import styles from './ReadMark.module.css';
import { useRoom } from './Room';
import type { Reached } from './reached';

/** So many names stand there; more are a figure, and the names behind it. */
const NAMED = 2;

/** "Lu", "Lu par Anne et Marc": under the last of my messages that others have read. */
export function ReadMark({ by }: Pick<Reached, 'by'>) {
  const { t, i18n } = useTranslation();
  const { conversation } = useRoom();
  const names = several(by, i18n.language);
  return (
    <p className={styles.mark} data-read-mark>
      <CheckCheck className="pv-icon" size={16} aria-hidden />
      {conversation.kind === 'DIRECT' ? (
        t('chat:readMark.direct')
      ) : by.length <= NAMED ? (
        t('chat:readMark.by', { names })
      ) : (
        <span title={names}>
          {t('chat:readMark.count', { count: by.length })}
          <VisuallyHidden> {t('chat:readMark.names', { names })}</VisuallyHidden>
        </span>
      )}
    </p>
  );
}
