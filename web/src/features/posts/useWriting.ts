import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keep, kept } from '../../api/kept';
import { useSession } from '../../api/session';
import type { Content, Draft } from './queries';
import { begin, keepDraft } from './writes';

/** Where what is written stands: on the server, or on this device until the line is back. */
export type Kept = 'none' | 'typing' | 'server' | 'device';

const PAUSE = 1_200;
const AGAIN = 10_000;

export const EMPTY: Content = { title: '', body: [], attachments: [] };

/** All of a publication, kept as it is written: on the device at once, on the server a moment later. */
export function useWriting(spaceId: string, draft: Draft | undefined, onBegun: (id: string) => void) {
  const me = useSession().person.id;
  const queries = useQueryClient();
  const name = useRef(`post.${draft?.id ?? spaceId}`);
  const [content, setContent] = useState<Content>(
    () => kept<Content>(me, `post.${draft?.id ?? spaceId}`) ?? draft?.content ?? EMPTY,
  );
  const [state, setState] = useState<Kept>(draft?.keptAt ? 'server' : 'none');
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
        id.current = (await begin(spaceId, said)).id;
        keep(me, name.current, undefined);
        name.current = `post.${id.current}`;
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
    void queries.invalidateQueries({ queryKey: ['posts'] });
  };
  return { content, state, set, store, end };
}
