import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import styles from './Toaster.module.css';
import { dismiss, type Toast, useToasts } from './toasts';

const STAYS = 10_000;

/** Where toasts stand: bottom right, above the bar on phones. Rendered once, at the root. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <section className={styles.place} aria-label={t('ui.justDone')} aria-live="polite">
      {toasts.map((one) => (
        <Slip key={one.id} toast={one} />
      ))}
    </section>
  );
}

/** Stays while the pointer or the focus is on it; ten seconds more once they leave. */
function Slip({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) {
      return;
    }
    const timer = setTimeout(() => dismiss(toast.id), STAYS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over it only keeps it there
    <div className={styles.toast} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toast.undo?.();
            dismiss(toast.id);
          }}
        >
          {toast.undoLabel ?? t('ui.undo')}
        </button>
      )}
      <IconButton icon={X} label={t('ui.closeNote')} onClick={() => dismiss(toast.id)} />
    </div>
  );
}
