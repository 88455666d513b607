import { Check, Pause, Play, RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../i18n/problemText';
import { IconButton } from '../../../ui/IconButton';
import { Progress } from '../../../ui/Progress';
import { saySize } from '../../../ui/sizes';
import { nameText } from '../nameText';
import { type Deposit, remove } from './queue';
import { cancel, pause, resume } from './send';
import styles from './Tray.module.css';

/** A file on its way, with what can be done about it. */
export function TrayLine({ deposit }: { deposit: Deposit }) {
  const { t } = useTranslation();
  const { id, name, size, sent, state } = deposit;
  const value = state === 'done' || size === 0 ? 100 : (100 * sent) / size;
  const paused = state === 'paused' || state === 'orphan' || state === 'failed' || state === 'cut';
  return (
    <li className={styles.line}>
      <Progress
        name={name}
        value={state === 'queued' ? 0 : value}
        detail={<Detail deposit={deposit} />}
        state={state === 'done' ? 'done' : paused ? 'waiting' : 'running'}
      />
      {state === 'done' ? (
        <span className={styles.done}>
          <Check className="pv-icon" size={20} aria-hidden />
        </span>
      ) : (
        <span className={styles.gestures}>
          {state === 'running' && (
            <IconButton icon={Pause} label={t('documents:tray.pauseOne', { name })} onClick={() => pause(id)} />
          )}
          {state === 'paused' && (
            <IconButton icon={Play} label={t('documents:tray.resumeOne', { name })} onClick={() => resume(id)} />
          )}
          {(state === 'failed' || state === 'cut') && (
            <IconButton icon={RotateCw} label={t('documents:tray.retryOne', { name })} onClick={() => resume(id)} />
          )}
          <IconButton
            icon={X}
            label={t('documents:tray.cancelOne', { name })}
            onClick={() => (state === 'failed' && !deposit.url ? remove((one) => one.id === id) : void cancel(id))}
          />
        </span>
      )}
    </li>
  );
}

function Detail({ deposit: { state, sent, size, error } }: { deposit: Deposit }) {
  const { t, i18n } = useTranslation();
  const percent = size === 0 ? 100 : Math.floor((100 * sent) / size);
  switch (state) {
    case 'running':
    case 'paused': {
      const figures = { sent: saySize(sent, i18n.language), size: saySize(size, i18n.language) };
      return <>{t(state === 'paused' ? 'documents:tray.pausedAt' : 'documents:tray.sent', figures)}</>;
    }
    case 'queued':
      return <>{t('documents:tray.queued')}</>;
    case 'cut':
      return <>{t('documents:tray.cut', { percent })}</>;
    case 'orphan':
      return <>{t('documents:tray.orphan', { percent })}</>;
    case 'name':
      return <>{t('documents:tray.name')}</>;
    case 'folder':
      return <>{t('documents:tray.folder')}</>;
    case 'lock':
      return <>{t('documents:tray.lock')}</>;
    case 'failed':
      return <>{nameText(error, t) ?? problemText(error)}</>;
    default:
      return <>{t('documents:tray.deposited')}</>;
  }
}
