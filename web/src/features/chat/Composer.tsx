import { AtSign, Bold, Clock, Italic, Send } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import { MentionList } from '../../ui/MentionList';
import { answering, type Callable, callAt } from '../../ui/mentions';
import styles from './Composer.module.css';
import type { DraftState } from './drafts';
import { useDraft } from './useDraft';

interface ComposerProps {
  conversationId: string;
  threadId?: string;
  /** What the server kept of a message begun. */
  draft?: string | null;
  label: string;
  callable: readonly Callable[];
  /** Who will read it. */
  readers?: ReactNode;
  /** Who writes at the same time. */
  company?: ReactNode;
  /** What else stands beside the formatting: the paper clip. */
  tools?: ReactNode;
  onSend: (body: string) => void;
  /** Not now: the text stays until it is put off for good. */
  onLater?: (body: string, over: () => void) => void;
  onTyping?: () => void;
  onFiles?: (files: File[]) => void;
  /** The arrow up in an empty field. */
  onLast?: () => void;
  /** Something else stands in its place for a moment: what was begun stays. */
  hidden?: boolean;
  /** Has the focus at once, where that does not bring up a keyboard over what one came to read. */
  begun?: boolean;
}

/** Enter sends where there is a keyboard; on a touch screen it begins a line, and the button sends. */
const touch = () => matchMedia('(pointer: coarse)').matches;

/** A menu gives the focus back when it has faded out, in milliseconds; whoever takes it comes after. */
const AFTER_MENU = 160;

/** Where one writes. The text is kept as it is typed; names are called by @. */
export function Composer(props: ComposerProps) {
  const { t } = useTranslation();
  const { text, write, call, body, take, state } = useDraft(props.conversationId, props.threadId, props.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const calling = callAt(text, caret);
  const found = calling && calling.from !== closedAt ? answering(props.callable, calling.words) : [];
  const current = found[Math.min(chosen, found.length - 1)];
  useAutosize(field, text);
  const { begun, hidden } = props;
  const away = useRef(false);
  useEffect(() => {
    const timer = begun && !touch() ? setTimeout(() => field.current?.focus(), AFTER_MENU) : undefined;
    return () => clearTimeout(timer);
  }, [begun]);
  useEffect(() => {
    // What stood in its place is gone: one goes on writing.
    if (away.current && !hidden && !touch()) {
      field.current?.focus();
    }
    away.current = hidden === true;
  }, [hidden]);

  const change = (next: string, place: number) => {
    write(next);
    setCaret(place);
    setChosen(0);
    props.onTyping?.();
  };
  const put = (next: string, from: number, to = from) => {
    // Before the next key: who types fast would write beside the marks.
    flushSync(() => change(next, to));
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  const pick = (one: Callable) => {
    if (calling) {
      call(one);
      const before = `${text.slice(0, calling.from)}@${one.name} `;
      put(before + text.slice(caret).replace(/^ /, ''), before.length);
    }
  };
  const wrap = (mark: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
    put(
      text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to),
      from + mark.length,
      to + mark.length,
    );
  };
  const atSign = () => {
    const place = field.current?.selectionStart ?? text.length;
    const sign = place === 0 || /\s/.test(text[place - 1] ?? '') ? '@' : ' @';
    setClosedAt(-1);
    put(text.slice(0, place) + sign + text.slice(place), place + sign.length);
  };
  const send = () => {
    const body = take();
    if (body) {
      setCaret(0);
      props.onSend(body);
    }
    field.current?.focus();
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
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!event.shiftKey && !touch()))) {
      event.preventDefault();
      send();
    } else if ((event.ctrlKey || event.metaKey) && (event.key === 'b' || event.key === 'i')) {
      event.preventDefault();
      wrap(event.key === 'b' ? '**' : '_');
    } else if (event.key === 'ArrowUp' && text === '' && props.onLast) {
      event.preventDefault();
      props.onLast();
    }
  };
  return (
    <form
      className={styles.composer}
      hidden={props.hidden}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionList
        id={list}
        label={t('chat:composer.mention')}
        said={found.length > 0 ? t('chat:composer.found', { count: found.length, name: current?.name }) : ''}
        found={found}
        current={current}
        onPick={pick}
      />
      <div className={styles.box}>
        <textarea
          ref={field}
          className={styles.text}
          aria-label={props.label}
          placeholder={props.label}
          rows={1}
          maxLength={10_000}
          value={text}
          enterKeyHint={touch() ? 'enter' : 'send'}
          aria-autocomplete="list"
          aria-controls={current ? list : undefined}
          aria-activedescendant={current ? `${list}-${current.key}` : undefined}
          onChange={(event) => change(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKey}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (files.length > 0 && props.onFiles) {
              event.preventDefault();
              props.onFiles(files);
            }
          }}
        />
        <div className={styles.bar}>
          {props.tools}
          <IconButton icon={AtSign} label={t('chat:composer.mention')} onClick={atSign} />
          <span className={styles.wide}>
            <IconButton icon={Bold} label={t('chat:composer.bold')} onClick={() => wrap('**')} />
            <IconButton icon={Italic} label={t('chat:composer.italic')} onClick={() => wrap('_')} />
          </span>
          {props.onLater && text.trim() !== '' && (
            <IconButton icon={Clock} label={t('talk:late.open')} onClick={() => props.onLater?.(body(), take)} />
          )}
          <Button kind="filled" icon={Send} type="submit" className={styles.send}>
            {t('chat:composer.send')}
          </Button>
        </div>
      </div>
      <p className={classes('pv-meta', styles.under)}>
        {props.company}
        <span role="status">{state !== 'none' && state !== 'typing' && <DraftWords state={state} />}</span>
        <span>{props.readers}</span>
      </p>
    </form>
  );
}

function DraftWords({ state }: { state: DraftState }) {
  const { t } = useTranslation();
  return <>{t(state === 'device' ? 'chat:composer.keptHere' : 'chat:composer.kept')}</>;
}

/** As high as its text, up to a third of the window. */
function useAutosize(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height
  useLayoutEffect(() => {
    const area = field.current;
    if (area) {
      area.style.height = 'auto';
      area.style.height = `${Math.min(area.scrollHeight, window.innerHeight / 3)}px`;
    }
  }, [field, text]);
}
