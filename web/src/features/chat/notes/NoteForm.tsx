import { Check, Mic } from 'lucide-react';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { useGiving } from '../attaching';
import { fileOf } from '../voice/fileOf';
import { keptRecording } from '../voice/keptRecording';
import type { Recording } from '../voice/recorder';
import { spoken } from '../voice/voice';
import { Dictation } from './Dictation';
import { KeptNote } from './KeptNote';
import { KindChoice } from './KindChoice';
import { LeavingNotes } from './LeavingNotes';
import styles from './NotePage.module.css';
import { type NotePlace, notebookOf } from './notes';
import { useNote } from './useNote';

const VoicePanel = lazy(async () => ({ default: (await import('../voice/VoicePanel')).VoicePanel }));

/** Where a recording that does not leave is kept. */
const VOICE = 'note';

/** Where, how, what: the words first, the rest in one tap. */
export function NoteForm({ me, places }: { me: string; places: readonly NotePlace[] }) {
  const { t } = useTranslation();
  const { draft, place, change, save } = useNote(me, places);
  const give = useGiving();
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ id: string; spaceName: string }>();
  const [speaking, setSpeaking] = useState<{ before?: Recording } | undefined>(() => {
    const before = keptRecording(me, VOICE);
    return before && { before };
  });
  // After the title, which takes the focus on every other page: one has ten seconds.
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setMissing(draft.text.trim() === '');
    if (draft.text.trim() !== '') {
      setDone(save(draft.text.trim()));
    }
    field.current?.focus();
  };
  const speak = async (recording: Recording) => {
    const { conversationId } = await notebookOf(place.spaceId);
    const documentId = await give?.(conversationId, place.spaceId, fileOf(recording), () => undefined);
    if (documentId) {
      setDone(save(spoken(documentId, recording.seconds, draft.text)));
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeavingNotes onTake={(text) => change({ text })} />
      {done && <KeptNote key={done.id} {...done} />}
      <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      <TextArea
        ref={field}
        label={t('talk:note.text')}
        value={draft.text}
        rows={2}
        maxLength={8_500}
        error={missing ? t('talk:note.missing') : undefined}
        onChange={(event) => {
          setMissing(false);
          change({ text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            submit();
          }
        }}
      />
      {speaking ? (
        <Suspense fallback={null}>
          <VoicePanel
            {...speaking}
            place={VOICE}
            inside
            send={t('talk:note.do')}
            onSend={speak}
            onClose={() => setSpeaking(undefined)}
            onRestore={(before) => setSpeaking({ before })}
          />
        </Suspense>
      ) : (
        <div className={styles.ways}>
          <Dictation
            me={me}
            onHeard={(words) => change({ text: [draft.text.trimEnd(), words].filter(Boolean).join(' ') })}
          />
          {give && (
            <Button icon={Mic} onClick={() => setSpeaking({})}>
              {t('talk:note.record')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.facts}>
        <SelectField
          label={t('talk:note.place')}
          value={place.spaceId}
          onChange={(event) => change({ spaceId: event.target.value })}
        >
          {places.map(({ spaceId, name }) => (
            <option key={spaceId} value={spaceId}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('talk:note.with')}
          value={draft.with}
          maxLength={120}
          onChange={(event) => change({ with: event.target.value })}
        />
        <When at={draft.at} onChange={(at) => change({ at })} />
      </div>
      {!speaking && (
        <Button kind="filled" icon={Check} type="submit" wide>
          {t('talk:note.do')}
        </Button>
      )}
      <p className="pv-meta">{t('talk:note.readers', { count: place.people - 1 })}</p>
    </form>
  );
}

/** Now, or a moment before. */
function When({ at, onChange }: { at: string; onChange: (at: string) => void }) {
  const { t } = useTranslation();
  const now = () => new Date().toLocaleString('sv').slice(0, 16).replace(' ', 'T');
  return at === '' ? (
    <p className={styles.now}>
      <span>{t('talk:note.now')}</span>
      <Button kind="quiet" onClick={() => onChange(now())}>
        {t('talk:note.earlier')}
      </Button>
    </p>
  ) : (
    <TextField
      type="datetime-local"
      label={t('talk:note.when')}
      value={at}
      max={now()}
      onChange={(event) => onChange(event.target.value.slice(0, 16))}
    />
  );
}
