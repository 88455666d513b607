import { CircleAlert, CloudOff, RotateCw, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem';
import { problemText } from '../../../i18n/problemText';
import { Button } from '../../../ui/Button';
import { legible } from '../../../ui/legible';
import { useLeaving } from '../outbox';
import { useTalking } from '../talking';
import styles from './NotePage.module.css';
import type { LeavingNote } from './notes';

/** Notes that the server does not have: the line is cut, or it does not want them. Their words are there. */
export function LeavingNotes({ onTake }: { onTake?: (text: string) => void }) {
  const { t } = useTranslation();
  const leaving = useLeaving(useTalking().notes).filter(({ waiting, refused }) => waiting || refused);
  return (
    leaving.length > 0 && (
      <ul className={styles.leaving} aria-label={t('talk:note.leaving')}>
        {leaving.map((note) => (
          <li key={note.id}>
            <p>{legible(note.text, t)}</p>
            {note.refused ? <Refused note={note} refused={note.refused} onTake={onTake} /> : <Waiting note={note} />}
          </li>
        ))}
      </ul>
    )
  );
}

function Waiting({ note: { spaceName } }: { note: LeavingNote }) {
  const { t } = useTranslation();
  return (
    <p className={styles.state} role="status">
      <CloudOff className="pv-icon" size={16} aria-hidden />
      {t('talk:note.waiting', { space: spaceName })}
    </p>
  );
}

interface RefusedProps {
  note: LeavingNote;
  refused: NonNullable<LeavingNote['refused']>;
  onTake?: (text: string) => void;
}

function Refused({ note, refused, onTake }: RefusedProps) {
  const { t } = useTranslation();
  const { notes } = useTalking();
  return (
    <div className={styles.refused} role="alert">
      <p>
        <CircleAlert className="pv-icon" size={16} aria-hidden />
        <b>{t('talk:note.refused', { space: note.spaceName })}</b>{' '}
        {problemText(new Problem(refused.slug, refused.status))}
      </p>
      <p className="pv-inline">
        <Button kind="quiet" icon={RotateCw} onClick={() => notes.retry(note.id)}>
          {t('chat:leaving.retry')}
        </Button>
        {onTake && (
          <Button
            kind="quiet"
            icon={Undo2}
            onClick={() => {
              onTake(note.text);
              notes.remove(note.id);
            }}
          >
            {t('talk:note.take')}
          </Button>
        )}
        <Button kind="quiet" icon={X} onClick={() => notes.remove(note.id)}>
          {t('chat:leaving.remove')}
        </Button>
      </p>
    </div>
  );
}
