import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { IconButton } from '../../ui/IconButton';
import styles from './Calls.module.css';
import type { Call } from './queries';
import type { Chosen } from './RankingPart';
import { useAnnounce } from './writes';

interface AnnounceDialogProps {
  call: Call;
  chosen: readonly Chosen[];
  others: number;
  onClose: () => void;
  /** It is announced. */
  onDone: () => void;
}

/** Puts what won in its order, and says who learns of it. */
export function AnnounceDialog({ call, chosen, others, onClose, onDone }: AnnounceDialogProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState(chosen);
  const announce = useAnnounce(call.id);
  const move = (at: number, by: number) => {
    const next = [...order];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved!);
    setOrder(next);
  };
  return (
    <Dialog opened onClose={onClose} title={t('calls:announce.title')}>
      <div className="pv-stack">
        <p>{t('calls:announce.text', { count: others })}</p>
        <ol className={styles.order}>
          {order.map(({ entry, prize }, at) => (
            <li key={entry.id}>
              <span>
                <b>{prize}</b> {entry.title}, {entry.author}
              </span>
              {at > 0 && (
                <IconButton
                  icon={ArrowUp}
                  label={t('calls:announce.up', { title: entry.title })}
                  onClick={() => move(at, -1)}
                />
              )}
              {at < order.length - 1 && (
                <IconButton
                  icon={ArrowDown}
                  label={t('calls:announce.down', { title: entry.title })}
                  onClick={() => move(at, 1)}
                />
              )}
            </li>
          ))}
        </ol>
        {announce.error && <ErrorNote error={announce.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('calls:announce.wait')}</Button>
          <Button
            kind="filled"
            busy={announce.isPending}
            onClick={() =>
              announce.mutate(
                order.map(({ entry, prize }) => ({ entryId: entry.id, prize })),
                {
                  onSuccess: () => {
                    onDone();
                    onClose();
                  },
                },
              )
            }
          >
            {t('calls:announce.do')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
