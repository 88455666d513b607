import { useMutation } from '@tanstack/react-query';
import { MicOff, Pause, Play, RotateCcw, Send, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/Field';
import { Note } from '../../../ui/Note';
import { toast } from '../../../ui/toasts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { forgetRecording, keepRecording } from './keptRecording';
import { LONGEST, type Recording } from './recorder';
import { type Recorded, useRecording } from './useRecording';
import styles from './VoicePanel.module.css';
import { VoicePlayer } from './VoicePlayer';
import { clockOf } from './voice';

interface VoicePanelProps {
  /** Where it is said: a recording that does not leave is kept there. */
  place: string;
  /** The finger is still on the microphone: lifting it ends the recording. */
  held?: boolean;
  /** What was thrown away a moment ago, and is wanted after all. */
  before?: Recording;
  /** Gives it; what it throws is shown, and nothing is lost. */
  onSend: (recording: Recording, words: string) => Promise<void>;
  /** The words on the button that gives it. */
  send?: string;
  /** Among fields that hold its words already. */
  inside?: boolean;
  onClose: () => void;
  /** Opens it again with what was thrown away. */
  onRestore: (recording: Recording) => void;
}

/** Where one speaks: time and level while it records, then one listens before it leaves. */
export function VoicePanel({ place, held = false, before, onSend, send, inside, onClose, onRestore }: VoicePanelProps) {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const voice = useRecording(before, held, (left) => void keepRecording(me, place, left));
  const [words, setWords] = useState('');
  const { phase, recording } = voice;
  useEffect(() => {
    if (recording) {
      void keepRecording(me, place, recording);
    }
  }, [me, place, recording]);
  const over = () => {
    forgetRecording(me, place);
    onClose();
  };
  const sending = useMutation({
    mutationFn: async () => recording && onSend(recording, words),
    onSuccess: over,
  });
  const first = useFocusOn(phase);
  const discard = async () => {
    const thrown = recording ?? (await voice.stop());
    over();
    if (thrown && thrown.seconds >= 1) {
      toast({ text: t('talk:voice.discarded'), undo: () => onRestore(thrown) });
    }
  };
  return (
    <section className={inside ? styles.inside : styles.panel} aria-label={t('talk:voice.title')}>
      {phase === 'asking' && <p role="status">{t('talk:voice.asking')}</p>}
      {phase === 'refused' && (
        <Note icon={MicOff}>
          <p role="alert">{t(`talk:voice.refused.${voice.refusal ?? 'unable'}`)}</p>
        </Note>
      )}
      {(phase === 'recording' || phase === 'paused') && <Live voice={voice} />}
      {recording && (
        <>
          <Listening recording={recording} />
          {!inside && (
            <TextField
              label={t('talk:voice.words')}
              hint={t('talk:voice.wordsHint')}
              value={words}
              maxLength={300}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
          <p className="pv-meta" role="status">
            {recording.seconds >= LONGEST ? t('talk:voice.longest') : ''}
          </p>
        </>
      )}
      {sending.isError && <ErrorNote error={sending.error} />}
      <div className={styles.actions}>
        {phase === 'refused' ? (
          <Button onClick={onClose}>{t('talk:voice.close')}</Button>
        ) : (
          <Button kind="quiet" icon={Trash2} onClick={() => void discard()}>
            {t(phase === 'asking' ? 'chat:cancel' : 'talk:voice.discard')}
          </Button>
        )}
        {phase === 'recording' && (
          <Button icon={Pause} onClick={voice.pause}>
            {t('talk:voice.pause')}
          </Button>
        )}
        {phase === 'paused' && (
          <Button icon={Play} onClick={voice.resume}>
            {t('talk:voice.resume')}
          </Button>
        )}
        {(phase === 'recording' || phase === 'paused') && (
          <Button ref={first} kind="filled" onClick={() => void voice.stop()}>
            {t('talk:voice.stop')}
          </Button>
        )}
        {phase === 'refused' && (
          <Button ref={first} icon={RotateCcw} onClick={voice.again}>
            {t('talk:voice.retry')}
          </Button>
        )}
        {phase === 'recorded' && (
          <>
            <Button icon={RotateCcw} onClick={voice.again}>
              {t('talk:voice.again')}
            </Button>
            <Button ref={first} kind="filled" icon={Send} busy={sending.isPending} onClick={() => sending.mutate()}>
              {send ?? t('chat:composer.send')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** The gesture that comes next has the focus, once the one before it is gone. */
function useFocusOn(phase: string) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another phase has another button
  useEffect(() => button.current?.focus({ preventScroll: true }), [phase]);
  return button;
}

/** How long and how loud, seen; how long, said when it is nearly over. */
function Live({ voice: { phase, seconds, levels } }: { voice: Recorded }) {
  const { t } = useTranslation();
  const left = LONGEST - seconds;
  return (
    <div className={styles.live}>
      <span className={phase === 'paused' ? styles.still : styles.dot} aria-hidden />
      <span className="pv-num" role="timer" aria-label={t('talk:voice.elapsed')}>
        {clockOf(seconds)}
      </span>
      <span className={styles.levels} aria-hidden>
        {levels.map((level, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars move on under their places
          <span key={place} style={{ height: `${Math.max(8, Math.round(level * 100))}%` }} />
        ))}
      </span>
      <span className="pv-meta pv-num">
        {left <= 30 ? t('talk:voice.left', { count: Math.ceil(left) }) : t('talk:voice.most')}
      </span>
      <VisuallyHidden>
        <span role="status">
          {left <= 30
            ? t('talk:voice.nearlyOver')
            : t(phase === 'paused' ? 'talk:voice.paused' : 'talk:voice.recording')}
        </span>
      </VisuallyHidden>
    </div>
  );
}

function Listening({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const [src] = useState(() => URL.createObjectURL(recording.blob));
  useEffect(() => () => URL.revokeObjectURL(src), [src]);
  return <VoicePlayer src={src} seconds={recording.seconds} label={t('talk:voice.mine')} />;
}
