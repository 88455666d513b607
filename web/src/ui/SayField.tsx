import { AtSign, Send } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { Button } from './Button';
import { ErrorNote } from './ErrorNote';
import { IconButton } from './IconButton';
import { MentionList } from './MentionList';
import { answering, type Callable, callAt, decoded, encoded, plainName } from './mentions';
import styles from './Say.module.css';

interface Reader {
  id: string;
  name: string;
  external: boolean;
}

interface FieldProps {
  /** Those who may be named here, once it is `wanted`. */
  useReaders: (wanted: boolean) => readonly Reader[] | undefined;
  label: string;
  /** The word of the button that sends it. */
  does: string;
  /** What it says so far. */
  body?: string;
  busy: boolean;
  error: Error | null;
  /** What else stands beside the button: the place. */
  tools?: ReactNode;
  begun?: boolean;
  /** Says whether it was kept: the field empties then. */
  onSend: (body: string, done: () => void) => void;
  onCancel?: () => void;
}

/** Where one says something below a thing. Names are called by @, among those who may read it. */
export function SayField(props: FieldProps) {
  const { t } = useTranslation();
  const { person: me } = useSession();
  const [begun] = useState(() => decoded(props.body ?? ''));
  const called = useRef(begun.called);
  const [text, setText] = useState(begun.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const calling = callAt(text, caret);
  const readers = props.useReaders(calling !== undefined);
  const others = readers?.filter(({ id }) => id !== me.id) ?? [];
  const found = calling && calling.from !== closedAt ? answering(others.map(callable), calling.words) : [];
  const current = found[Math.min(chosen, found.length - 1)];
  const change = (next: string, place: number) => {
    setText(next);
    setCaret(place);
    setChosen(0);
  };
  const put = (next: string, place: number) => {
    // Before the next key: who types fast would write beside it.
    flushSync(() => change(next, place));
    field.current?.focus();
    field.current?.setSelectionRange(place, place);
  };
  const pick = (one: Callable) => {
    if (calling) {
      called.current.set(one.name, one.token);
      const before = `${text.slice(0, calling.from)}@${one.name} `;
      put(before + text.slice(caret).replace(/^ /, ''), before.length);
    }
  };
  const atSign = () => {
    const place = field.current?.selectionStart ?? text.length;
    const sign = place === 0 || /\s/.test(text[place - 1] ?? '') ? '@' : ' @';
    setClosedAt(-1);
    put(text.slice(0, place) + sign + text.slice(place), place + sign.length);
  };
  const send = () => {
    const body = encoded(text.trim(), called.current);
    if (body !== '' && !props.busy) {
      props.onSend(body, () => {
        called.current.clear();
        change('', 0);
      });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (current && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') {
        setClosedAt(calling?.from ?? -1);
      } else if (event.key.startsWith('Arrow')) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setChosen((Math.min(chosen, found.length - 1) + step + found.length) % found.length);
      } else {
        pick(current);
      }
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionList
        id={list}
        label={t('ui.say.mention')}
        said={found.length > 0 ? t('ui.say.found', { count: found.length, name: current?.name }) : ''}
        found={found}
        current={current}
        onPick={pick}
      />
      <textarea
        ref={field}
        className={styles.text}
        aria-label={props.label}
        placeholder={props.label}
        rows={2}
        maxLength={3000}
        // biome-ignore lint/a11y/noAutofocus: one has just asked to write here
        autoFocus={props.begun}
        value={text}
        aria-autocomplete="list"
        aria-controls={current ? list : undefined}
        aria-activedescendant={current ? `${list}-${current.key}` : undefined}
        onChange={(event) => change(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKey}
      />
      {props.error && <ErrorNote error={props.error} />}
      <div className={styles.bar}>
        <IconButton icon={AtSign} label={t('ui.say.mention')} onClick={atSign} />
        {props.tools}
        <span className={styles.spring} />
        {props.onCancel && (
          <Button kind="quiet" onClick={props.onCancel}>
            {t('ui.say.cancel')}
          </Button>
        )}
        <Button icon={Send} type="submit" busy={props.busy} disabled={text.trim() === ''}>
          {props.does}
        </Button>
      </div>
    </form>
  );
}

function callable({ id, name, external }: Reader): Callable {
  return { key: id, name: plainName(name), external, token: `person:${id}` };
}
