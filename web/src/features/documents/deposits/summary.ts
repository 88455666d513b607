import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deposit } from './queue';

export interface Summary {
  /** Moving or about to. */
  busy: number;
  running: number;
  paused: number;
  /** Waiting for somebody: a decision, a file, another try. */
  open: number;
  done: number;
  sent: number;
  size: number;
}

export function summaryOf(deposits: readonly Deposit[]): Summary {
  const sum: Summary = { busy: 0, running: 0, paused: 0, open: 0, done: 0, sent: 0, size: 0 };
  for (const { state, sent, size } of deposits) {
    const busy = state === 'running' || state === 'queued' || state === 'cut';
    sum.busy += busy ? 1 : 0;
    sum.running += state === 'running' || state === 'queued' ? 1 : 0;
    sum.paused += state === 'paused' ? 1 : 0;
    sum.done += state === 'done' ? 1 : 0;
    sum.open += busy || state === 'done' ? 0 : 1;
    if (busy) {
      sum.sent += sent;
      sum.size += size;
    }
  }
  return sum;
}

/** "encore 2 min", from the pace of the last seconds. */
export function useTimeLeft(sent: number, size: number, moving: boolean): string | undefined {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number>();
  const now = useRef({ sent, size });
  now.current = { sent, size };
  useEffect(() => {
    if (!moving) {
      setSeconds(undefined);
      return;
    }
    let before = now.current.sent;
    let pace = 0;
    const timer = setInterval(() => {
      const gained = Math.max(0, now.current.sent - before);
      before = now.current.sent;
      pace = pace === 0 ? gained : pace * 0.7 + gained * 0.3;
      setSeconds(pace > 0 ? (now.current.size - now.current.sent) / pace : undefined);
    }, 1000);
    return () => clearInterval(timer);
  }, [moving]);
  if (seconds === undefined) {
    return undefined;
  }
  if (seconds < 60) {
    return t('documents:tray.fewSeconds');
  }
  return seconds < 5400
    ? t('documents:tray.minutesLeft', { count: Math.round(seconds / 60) })
    : t('documents:tray.hoursLeft', { count: Math.round(seconds / 3600) });
}
