import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { backoff } from './backoff';
import { watchEyes } from './eyes';
import { Rereads, readAnew } from './rereads';
import { sessionQuery } from './session';

/** What the server says on the live line. */
export interface Frame {
  /** The module that something happened in, or `rights`, `presence`, `typing`, `hello`, `gap`. */
  topic: string;
  spaceId?: string;
  payload?: unknown;
  /** Over how many milliseconds those who read again should spread. */
  spread?: number;
  /** The room, for `presence` and `typing`. */
  id?: string;
  /** Some of those who are there, and how many they are. */
  people?: { id: string; name: string }[];
  count?: number;
  person?: { id: string; name: string };
}

type Handler = (frame: Frame) => void;

/** A line that says nothing, not even that it lives, for that long is cut. The server gives a sign of life every 30 s. */
const SILENCE = 80_000;
const LOOK_EVERY = 10_000;
/** A cut shorter than that is not worth a word. */
const UNNOTICED = 3_000;
/** After a refusal because of too many lines. */
const LATER = 60_000;

const SIGNED_OUT = 4401;
const TOO_MANY = 4429;

/** One line to the server for the whole tab: it comes back by itself, and then what is shown is read again. */
export class Live {
  #socket: WebSocket | undefined;
  #queries: QueryClient | undefined;
  #rereads: Rereads | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  /** When the page began to read what it shows. */
  #readAt = 0;
  #before = false;
  #connected = true;
  #room: string | null = null;
  #eyes: ReturnType<typeof watchEyes> | undefined;
  readonly #handlers = new Map<string, Set<Handler>>();
  readonly #returns = new Set<() => void>();
  readonly #watchers = new Set<() => void>();

  start(queries: QueryClient): void {
    this.#queries = queries;
    this.#rereads = new Rereads(queries);
    this.#readAt = queries.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0;
    this.#before = false;
    this.#attempt = 0;
    this.#look = setInterval(() => this.#lookAfter(), LOOK_EVERY);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#seen);
    this.#eyes = watchEyes(() => this.#send({ type: 'look' }));
    this.#open();
  }

  stop(): void {
    clearInterval(this.#look);
    clearTimeout(this.#retry);
    clearTimeout(this.#notice);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#eyes?.end();
    this.#rereads?.forget();
    this.#queries = undefined;
    this.#drop();
    this.#say(true);
  }

  /** False once the line has been cut for a moment, until it stands again. */
  readonly connected = (): boolean => this.#connected;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  on(topic: string, handler: Handler): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    this.#handlers.set(topic, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  onReconnect(handler: () => void): () => void {
    this.#returns.add(handler);
    return () => this.#returns.delete(handler);
  }

  watch(room: string | null): void {
    if (room !== this.#room) {
      this.#room = room;
      this.#send({ type: 'watch', id: room });
    }
  }

  typing(room: string): void {
    this.#send({ type: 'typing', id: room });
  }

  #send(said: object): boolean {
    const open = this.#socket?.readyState === WebSocket.OPEN;
    if (open) {
      this.#socket?.send(JSON.stringify(said));
    }
    return open;
  }

  #open(): void {
    clearTimeout(this.#retry);
    // The server says when the page missed something before its first line stood. Later ones read everything again.
    const age = this.#before ? '' : `?age=${Math.max(0, Date.now() - this.#readAt)}`;
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live${age}`);
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onmessage = ({ data }) => {
      this.#heardAt = Date.now();
      this.#hear(JSON.parse(String(data)) as Frame);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) {
        this.#cut(code);
      }
    };
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #cut(code: number): void {
    this.#drop();
    clearTimeout(this.#retry);
    this.#notice ??= setTimeout(() => this.#say(false), UNNOTICED);
    if (code === SIGNED_OUT || this.#attempt === 2) {
      // Whoever is signed out learns it by reading, and leaves.
      void this.#queries?.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
    if (!navigator.onLine) {
      return; // The browser says when it is worth trying.
    }
    const wait = code === TOO_MANY ? LATER : backoff(this.#attempt++);
    this.#retry = setTimeout(() => this.#open(), wait);
  }

  #hear(frame: Frame): void {
    if (frame.topic === 'hello') {
      this.#welcome(frame);
    } else if (frame.topic === 'gap') {
      this.#catchUp(frame.spread);
    } else if (frame.topic === 'rights' && this.#queries) {
      readAnew(this.#queries);
    } else if (frame.topic !== undefined && frame.id === undefined && frame.payload === undefined) {
      this.#rereads?.soon(frame.topic, frame.spread);
    }
    for (const handler of this.#handlers.get(frame.topic) ?? []) {
      handler(frame);
    }
  }

  #welcome(hello: Frame): void {
    clearTimeout(this.#notice);
    this.#notice = undefined;
    this.#attempt = 0;
    this.#say(true);
    this.#send({ type: 'watch', id: this.#room });
    this.#eyes?.look();
    if (this.#before) {
      this.#catchUp(hello.spread);
    } else {
      // What the page read a moment ago is shown as it is, unless the server then says that it missed something; whoever keeps a thread
      // asks what came in between.
      void this.#queries?.invalidateQueries({
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
      });
      this.#tellReturn();
    }
    this.#before = true;
  }

  #catchUp(spread?: number): void {
    this.#rereads?.soon(null, spread, () => this.#tellReturn());
  }

  #tellReturn(): void {
    for (const handler of this.#returns) {
      handler();
    }
  }

  #say(connected: boolean): void {
    if (connected !== this.#connected) {
      this.#connected = connected;
      for (const changed of this.#watchers) {
        changed();
      }
    }
  }

  #lookAfter(): void {
    if (this.#socket && Date.now() - this.#heardAt > SILENCE) {
      this.#cut(0);
    }
  }

  readonly #seen = () => {
    if (document.visibilityState === 'visible') {
      this.#lookAfter();
    }
  };

  readonly #online = () => {
    this.#attempt = 0;
    this.#drop();
    this.#open();
  };

  readonly #offline = () => {
    this.#say(false);
    this.#cut(0);
  };
}

const live = new Live();

/** The live line of the page, once those who listen are there: what it says is not kept for who comes later. Answers how to end it. */
export function startLive(queries: QueryClient): () => void {
  live.start(queries);
  return () => live.stop();
}

/** Does something with each frame of a topic, for as long as the component shows. */
export function useLive(topic: string, handler: Handler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => live.on(topic, (frame) => latest.current(frame)), [topic]);
}

/** Whether news come by themselves at the moment. */
export function useConnected(): boolean {
  return useSyncExternalStore(live.subscribe, live.connected);
}

/** Does something each time the line stands (again): what came meanwhile is asked for. */
export function onReconnect(handler: () => void): () => void {
  return live.onReconnect(handler);
}

/** What one looks at together with others, or nothing any more: they see it, and one sees them (topics `presence` and `typing`). */
export function watchRoom(id: string | null): void {
  live.watch(id);
}

/** That one writes there; say it at every key, the line does not repeat itself. */
export function typing(id: string): void {
  const wait = typedAt + TYPING - Date.now();
  clearTimeout(typesLater);
  if (wait > 0) {
    typesLater = window.setTimeout(typing, wait, id);
  } else {
    typedAt = Date.now();
    live.typing(id);
  }
}

/** What was being written is sent. */
export function typed(): void {
  clearTimeout(typesLater);
}

/** The server hears of it once a second. */
const TYPING = 1_200;
let typedAt = 0;
let typesLater: number | undefined;
