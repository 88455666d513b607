import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keep, kept } from './kept';
import { useSession } from './session';

/** Where what is written stands: on the server, or on this device until the line is back. */
export type Kept = 'none' | 'typing' | 'server' | 'device';

const PAUSE = 1_200;
const AGAIN = 10_000;

interface Writing<Content> {
  /** The module that it is of: names what is kept on the device, and is read again in the end. */
  module: string;
  /** What it is called on the device while it has no id. */
  place: string;
  /** What is written already; nothing for what begins here. */
  draft: { id: string; content: Content; onServer: boolean } | undefined;
  empty: Content;
  /** @returns the id of what was begun */
  begin: (content: Content) => Promise<string>;
  keepDraft: (id: string, content: Content) => Promise<unknown>;
  onBegun: (id: string) => void;
}

/** All that somebody writes, kept as it is written: on the device at once, on the server a moment later. */
export function useKeptDraft<Content>({ module, place, draft, empty, begin, keepDraft, onBegun }: Writing<Content>) {
  const me = useSession().person.id;
  const queries = useQueryClient();
  const first = `${module}.${draft?.id ?? place}`;
  const name = useRef(first);
  const [content, setContent] = useState<Content>(() => kept<Content>(me, first) ?? draft?.content ?? empty);
  const [state, setState] = useState<Kept>(draft?.onServer ? 'server' : 'none');
  const id = useRef(draft?.id);
  const latest = useRef(content);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<string>>(undefined);
  const ended = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** What is written now, on the server; one after the other. */
  const store = (): Promise<string> => {
    clearTimeout(timer.current);
    const before = going.current?.catch(() => undefined) ?? Promise.resolve();
    going.current = before.then(async () => {
      const said = latest.current;
      if (id.current) {
        await keepDraft(id.current, said);
      } else {
        id.current = await begin(said);
        keep(me, name.current, undefined);
        name.current = `${module}.${id.current}`;
        keep(me, name.current, latest.current);
        onBegun(id.current);
      }
      if (latest.current === said) {
        keep(me, name.current, undefined);
        setState('server');
      }
      return id.current;
    });
    return going.current;
  };
  const later = (wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      store().catch(() => {
        setState('device');
        later(AGAIN);
      });
    }, wait);
  };
  const set = (some: Partial<Content>) => {
    if (ended.current) {
      return;
    }
    latest.current = { ...latest.current, ...some };
    setContent(latest.current);
    setState('typing');
    keep(me, name.current, latest.current);
    later(PAUSE);
  };
  /** It is published, or given up: nothing more is kept of it. */
  const end = () => {
    ended.current = true;
    clearTimeout(timer.current);
    keep(me, name.current, undefined);
    void queries.invalidateQueries({ queryKey: [module] });
  };
  return { content, state, set, store, end };
}
