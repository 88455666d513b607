import { useEffect, useRef, useState } from 'react';
import { keep, kept } from './kept';
import { Problem } from './problem';
import { useSession } from './session';

/** Where what is written stands: on the server, or on this device until the server takes it. */
export type Kept = 'none' | 'typing' | 'server' | 'device';

const PAUSE = 1_000;
const AGAIN = 10_000;

interface Keeping<T, R> {
  /** Under which this device keeps what the server does not have yet. */
  name: string;
  /** What the server has, or what one begins with. */
  first: T;
  state?: Kept;
  /** Brings it to the server. What has an address only from then on takes another name. */
  save: (content: T, rename: (name: string) => void) => Promise<R>;
}

/**
 * What somebody writes, kept as they write: on the device at once, on the server at every pause and when they leave. One save goes
 * after the other, so that no older words land on newer ones, and the device forgets only what the server has as it stands.
 */
export function useKeeping<T extends object, R>({ name, first, state: begins = 'none', save }: Keeping<T, R>) {
  const me = useSession().person.id;
  const called = useRef(name);
  const [content, setContent] = useState<T>(() => kept<T>(me, name) ?? first);
  const [state, setState] = useState<Kept>(begins);
  const [error, setError] = useState<Error>();
  const latest = useRef(content);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<unknown>>(Promise.resolve());
  const ended = useRef(false);
  const left = useRef(false);

  const hold = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const later = (wait: number) => {
    hold();
    timer.current = setTimeout(() => void store().catch(() => undefined), wait);
  };
  const rename = (to: string) => {
    keep(me, called.current, undefined);
    called.current = to;
    keep(me, to, latest.current);
  };
  const failed = (why: Error) => {
    if (ended.current) {
      return;
    }
    setState('device');
    setError(why);
    // What is refused stays refused until it is written otherwise.
    if (!isRefusal(why) && !left.current && timer.current === undefined) {
      later(AGAIN);
    }
  };
  /** What is written now, on the server. */
  const store = (): Promise<R> => {
    hold();
    const saving = going.current.then(async () => {
      const said = latest.current;
      const saved = await save(said, rename);
      setError(undefined);
      if (latest.current === said) {
        keep(me, called.current, undefined);
        setState('server');
      }
      return saved;
    });
    going.current = saving.catch(failed);
    return saving;
  };
  const set = (some: Partial<T>) => {
    if (ended.current) {
      return;
    }
    latest.current = { ...latest.current, ...some };
    setContent(latest.current);
    setState('typing');
    keep(me, called.current, latest.current);
    later(PAUSE);
  };
  /** Once nothing is on its way any more, and nothing leaves by itself. */
  const rest = async () => {
    hold();
    await going.current;
  };
  /** It was sent, or given up: nothing more is kept of it. */
  const end = () => {
    ended.current = true;
    hold();
    keep(me, called.current, undefined);
  };

  const leave = useRef(() => {});
  leave.current = () => {
    left.current = true;
    if (timer.current !== undefined) {
      store().catch(() => undefined);
    }
  };
  useEffect(() => {
    left.current = false;
    return () => leave.current();
  }, []);
  return { content, state, error, set, store, rest, end };
}

/** The server read it and does not want it; asking again changes nothing. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Problem && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)
  );
}
