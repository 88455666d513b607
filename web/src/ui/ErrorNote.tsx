import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../i18n/problemText';
import { Button } from './Button';
import styles from './ErrorNote.module.css';

interface ErrorNoteProps {
  /** What failed; its phrase says what happened, what is kept, what to do. */
  error?: unknown;
  /** Or the words themselves. */
  title?: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
}

/** What happened, what is kept, what to do, one button. */
export function ErrorNote({ error, title, children, onRetry, action }: ErrorNoteProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.note} role="alert">
      <CircleAlert className="pv-icon" size={20} aria-hidden />
      <div>
        <p>
          {title !== undefined && <b>{title} </b>}
          {children ?? (error !== undefined && problemText(error))}
        </p>
        {(onRetry || action) && (
          <div className={styles.actions}>
            {action ?? (
              <Button icon={RotateCw} onClick={onRetry}>
                {t('ui.retry')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
