import { Pin as PinIcon, PinOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { legible } from '../../ui/legible';
import styles from './PinnedBar.module.css';
import { usePin } from './pins';
import { useMay, useRoom } from './Room';
import type { Pin } from './reads';

interface PinnedBarProps {
  pins: readonly Pin[];
  onGo: (seq: number) => void;
}

/** What stays at the head of the conversation: the last one pinned, and the others one press away. */
export function PinnedBar({ pins, onGo }: PinnedBarProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [last] = pins;
  if (!last) {
    return null;
  }
  return (
    <section className={styles.bar} aria-label={t('talk:pin.label')}>
      <PinIcon className="pv-icon" size={18} aria-hidden />
      <button type="button" className={styles.last} onClick={() => onGo(last.seq)}>
        <b>{last.authorName}</b> <span>{legible(last.excerpt, t)}</span>
      </button>
      <Button kind="quiet" onClick={() => setAll(true)}>
        {t('talk:pin.all', { count: pins.length })}
      </Button>
      {all && <PinsDialog pins={pins} onGo={onGo} onClose={() => setAll(false)} />}
    </section>
  );
}

function PinsDialog({ pins, onGo, onClose }: PinnedBarProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const may = useMay('PIN');
  const pin = usePin(conversation.id);
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('talk:pin.label')}
      actions={<Button onClick={onClose}>{t('chat:search.close')}</Button>}
    >
      <ul className={styles.all}>
        {pins.map((one) => (
          <li key={one.messageId}>
            <button
              type="button"
              className={styles.one}
              onClick={() => {
                onClose();
                onGo(one.seq);
              }}
            >
              <span>
                <b>{one.authorName}</b>{' '}
                <span className="pv-meta">
                  <DateText at={one.at} />
                </span>
              </span>
              <span>{legible(one.excerpt, t)}</span>
              <span className="pv-meta">{t('talk:pin.by', { name: one.pinnedBy })}</span>
            </button>
            {may && (
              <IconButton
                icon={PinOff}
                label={t('talk:pin.undoOf', { name: one.authorName })}
                onClick={() => {
                  pin(one.messageId, false);
                  if (pins.length === 1) {
                    onClose();
                  }
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
