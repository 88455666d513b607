import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ChoiceSet, RadioCard } from '../../../ui/Field';
import { nameOf } from '../FolderList';
import type { Thing } from '../queries';
import styles from './ConflictDialog.module.css';
import type { Deposit } from './queue';
import { type Decision, decide } from './send';

interface ConflictDialogProps {
  waiting: readonly Deposit[];
  /** Nothing moves any more: the question is asked once, for all. */
  ready: boolean;
  folder: Thing;
}

/** Names already taken, folders gone: asked once, for all the files that wait. */
export function ConflictDialog({ waiting, ready, folder }: ConflictDialogProps) {
  const { t } = useTranslation();
  const [put, setPut] = useState<string>();
  const asked = waiting.map(({ id }) => id).join();
  const [chosen, setChosen] = useState<Decision>();
  const [still, setStill] = useState(false);
  const [busy, setBusy] = useState(false);
  if (waiting.length === 0) {
    return null;
  }
  const homeless = waiting.every(({ state }) => state === 'folder');
  const locked = waiting.every(({ state }) => state === 'lock');
  const kind = locked ? 'lock' : 'name';
  const choice = chosen ?? (locked ? 'RENAME' : 'VERSION');
  const names = waiting.slice(0, 4).map(({ name }) => name);
  const answer = async () => {
    setBusy(true);
    await decide(waiting, homeless ? 'RENAME' : choice, homeless ? folder.entry.id : undefined);
    setBusy(false);
    setChosen(undefined);
    setStill(locked && choice === 'VERSION');
  };
  return (
    <>
      <p className={styles.line}>
        <span>
          {t(locked ? 'documents:conflict.someLocked' : 'documents:conflict.some', { count: waiting.length })}
        </span>
        <Button onClick={() => setPut(undefined)}>{t('documents:conflict.choose')}</Button>
      </p>
      <Dialog
        opened={ready && put !== asked}
        onClose={() => setPut(asked)}
        title={t(
          homeless ? 'documents:conflict.homeless' : locked ? 'documents:conflict.locked' : 'documents:conflict.title',
          {
            count: waiting.length,
            name: names[0],
          },
        )}
        actions={
          <>
            <Button onClick={() => setPut(asked)}>{t('documents:conflict.later')}</Button>
            <Button kind="filled" busy={busy} onClick={() => void answer()}>
              {t(homeless ? 'documents:conflict.here' : `documents:conflict.do.${kind}.${choice}`, {
                count: waiting.length,
                folder: nameOf(folder),
              })}
            </Button>
          </>
        }
      >
        <div className="pv-stack">
          {locked && still && (
            <p role="alert" className={styles.still}>
              {t('documents:conflict.stillLocked', { count: waiting.length })}
            </p>
          )}
          <ul className={styles.names}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
            {waiting.length > names.length && (
              <li className="pv-meta">{t('documents:conflict.more', { count: waiting.length - names.length })}</li>
            )}
          </ul>
          {!homeless && (
            <ChoiceSet legend={t('documents:conflict.forAll', { count: waiting.length })}>
              {(['VERSION', 'RENAME', 'SKIP'] as const).map((one) => (
                <RadioCard
                  key={one}
                  name="conflict"
                  label={t(`documents:conflict.choice.${kind}.${one}`)}
                  hint={t(`documents:conflict.hint.${kind}.${one}`)}
                  checked={choice === one}
                  onChange={() => setChosen(one)}
                />
              ))}
            </ChoiceSet>
          )}
          {choice === 'VERSION' && waiting.some(({ audience }) => audience && audience.who !== 'folder') && (
            <p className="pv-meta">{t('documents:conflict.reserved')}</p>
          )}
        </div>
      </Dialog>
    </>
  );
}
