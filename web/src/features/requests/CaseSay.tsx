import { Eraser, Paperclip, Send, StickyNote } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { CannedPart } from './CannedPart';
import styles from './Case.module.css';
import { added } from './canned';
import type { Case } from './queries';
import { useAttach, useCancel, useSayIn } from './writes';

const NOTHING = { text: '' };

/** Where one writes about a request, adds a file, or gives it up. */
export function CaseSay({ one }: { one: Case }) {
  const { t } = useTranslation();
  const { content, set, changed, end, again } = useTyped(`request.say.${one.id}`, NOTHING);
  const { text } = content;
  const say = useSayIn(one.id, end);
  const attach = useAttach(one.id);
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const inside = one.can.includes('NOTE');
  const send = (internal: boolean) => {
    if (text.trim() !== '') {
      say.mutate({ said: text.trim(), internal }, { onSuccess: again });
    }
  };
  return (
    <div className={styles.say}>
      {one.place && one.can.includes('ASSIGN') && !one.requestedByMe && (
        <CannedPart
          one={one}
          spaceId={one.place.id}
          text={text}
          onChoose={(words) => {
            set({ text: added(text, words) });
            field.current?.focus();
          }}
        />
      )}
      <form
        className="pv-stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send(false);
        }}
      >
        <TextArea
          ref={field}
          label={t(one.requestedByMe ? 'requests:say.toThem' : 'requests:say.toRequester')}
          hint={t(changed ? 'requests:say.kept' : 'requests:say.hint')}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => set({ text: event.target.value })}
        />
        {(say.error ?? attach.error) && <ErrorNote error={say.error ?? attach.error} />}
        <div className="pv-actions">
          <Button type="submit" icon={Send} busy={say.isPending} disabled={text.trim() === ''}>
            {t('requests:say.send')}
          </Button>
          {inside && (
            <Button icon={StickyNote} busy={say.isPending} disabled={text.trim() === ''} onClick={() => send(true)}>
              {t('requests:say.note')}
            </Button>
          )}
          {changed && (
            <Button
              kind="quiet"
              icon={Eraser}
              onClick={() => {
                again();
                field.current?.focus();
                toast({ text: t('requests:say.erased'), undo: () => set(content) });
              }}
            >
              {t('requests:say.erase')}
            </Button>
          )}
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={t('requests:say.attach')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) {
                attach.mutate({ file, internal: false });
              }
              event.target.value = '';
            }}
          />
          <Button icon={Paperclip} busy={attach.isPending} onClick={() => picker.current?.click()}>
            {t('requests:say.attach')}
          </Button>
          {one.can.includes('CANCEL') && <Cancel one={one} />}
        </div>
      </form>
    </div>
  );
}

function Cancel({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const cancel = useCancel(one.id);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('requests:say.cancel')}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('requests:say.cancelTitle', { title: one.title })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('requests:say.keep')}</Button>
            <Button
              kind="danger"
              busy={cancel.isPending}
              onClick={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
            >
              {t('requests:say.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('requests:say.cancelText')}</p>
        {cancel.error && <ErrorNote error={cancel.error} />}
      </Dialog>
    </>
  );
}
