import { ChevronDown, ChevronUp, Pause, Play, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import type { Thing } from '../queries';
import { ConflictDialog } from './ConflictDialog';
import { type Deposit, remove, useDeposits } from './queue';
import { pause, resume } from './send';
import { summaryOf, useTimeLeft } from './summary';
import styles from './Tray.module.css';
import { TrayAudience } from './TrayAudience';
import { TrayLine } from './TrayLine';

interface TrayProps {
  spaceId: string;
  folder: Thing;
  onNotify: (documents: readonly { id: string; name: string }[]) => void;
}

const SHOWN = 6;

/** What is on its way into the space: how far, what is left, what waits for an answer. */
export function Tray({ spaceId, folder, onNotify }: TrayProps) {
  const { t } = useTranslation();
  const deposits = useDeposits().filter((one) => one.spaceId === spaceId);
  const [folded, setFolded] = useState(false);
  const sum = summaryOf(deposits);
  const left = useTimeLeft(sum.sent, sum.size, sum.running > 0);
  if (deposits.length === 0) {
    return null;
  }
  const clear = () => remove((one) => one.spaceId === spaceId && one.state === 'done');
  const done = deposits.filter((one) => one.state === 'done' && one.resultId);
  const title =
    sum.busy > 0
      ? t('documents:tray.running', { count: sum.busy })
      : sum.open > 0
        ? t('documents:tray.waiting', { count: sum.open })
        : t('documents:tray.done', { count: sum.done });
  return (
    <section className={styles.tray} aria-label={t('documents:tray.label')}>
      <div className={styles.head}>
        <h3 aria-live="polite">
          {title}
          {sum.busy > 0 && left && <span className="pv-meta"> · {left}</span>}
        </h3>
        {sum.running > 0 && (
          <Button kind="quiet" icon={Pause} onClick={() => each(deposits, ['running', 'queued'], pause)}>
            {t('documents:tray.pause')}
          </Button>
        )}
        {sum.running === 0 && sum.paused > 0 && (
          <Button kind="quiet" icon={Play} onClick={() => each(deposits, ['paused'], resume)}>
            {t('documents:tray.resume')}
          </Button>
        )}
        {sum.busy === 0 && done.length > 0 && (
          <Button
            kind="quiet"
            onClick={() => onNotify(done.map(({ resultId, name }) => ({ id: resultId ?? '', name })))}
          >
            {t('documents:menu.notify')}
          </Button>
        )}
        <IconButton
          icon={folded ? ChevronUp : ChevronDown}
          label={t(folded ? 'documents:tray.unfold' : 'documents:tray.fold')}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        />
        {sum.busy === 0 && sum.open === 0 && <IconButton icon={X} label={t('documents:tray.clear')} onClick={clear} />}
      </div>
      {!folded && sum.busy === 0 && done.length > 0 && <TrayAudience done={done} folder={folder} />}
      {!folded && (
        <ul className={styles.lines}>
          {foremost(deposits).map((one) => (
            <TrayLine key={one.id} deposit={one} />
          ))}
        </ul>
      )}
      {!folded && deposits.length > SHOWN && (
        <p className={styles.others}>
          {t('documents:tray.others', { count: deposits.length - SHOWN, done: sum.done, total: deposits.length })}
        </p>
      )}
      <ConflictDialog
        waiting={deposits.filter(({ state }) => state === 'name' || state === 'folder' || state === 'lock')}
        ready={sum.busy === 0}
        folder={folder}
      />
    </section>
  );
}

function each(deposits: readonly Deposit[], states: readonly Deposit['state'][], act: (id: number) => void): void {
  // The waiting ones first, or each pause would start the next.
  for (const one of deposits.toReversed()) {
    if (states.includes(one.state)) {
      act(one.id);
    }
  }
}

const ORDER: Deposit['state'][] = [
  'failed',
  'name',
  'folder',
  'lock',
  'cut',
  'running',
  'paused',
  'orphan',
  'queued',
  'done',
];

/** Those that need somebody first, then those that move. */
function foremost(deposits: readonly Deposit[]): Deposit[] {
  return deposits.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, SHOWN);
}
