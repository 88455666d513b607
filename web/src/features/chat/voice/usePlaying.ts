import { type RefObject, useEffect, useState } from 'react';

export const RATES = [1, 1.5, 2] as const;

/** How fast this person listens: the same for what is heard next. */
let rate: number = RATES[0];
/** One voice at a time. */
let heard: HTMLAudioElement | undefined;

export interface Playing {
  playing: boolean;
  /** Seconds. */
  at: number;
  rate: number;
  /** The browser cannot play it, or the server does not give it now. */
  failed: boolean;
  toggle: () => void;
  seek: (at: number) => void;
  faster: () => void;
}

/** Plays a recording. What a browser records does not always say how long it lasts: `seconds` does. */
export function usePlaying(element: RefObject<HTMLAudioElement | null>, seconds: number): Playing {
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(rate);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const audio = element.current;
    if (!audio) {
      return;
    }
    const on: Record<string, () => void> = {
      loadedmetadata: () => {
        if (audio.dataset.wanted) {
          audio.currentTime = Number(audio.dataset.wanted);
        }
      },
      // At rest one stands where one asked to, even where the sound ends a moment before.
      timeupdate: () => {
        if (!audio.paused) {
          setAt(Math.min(audio.currentTime, seconds));
        }
      },
      play: () => setPlaying(true),
      pause: () => {
        setPlaying(false);
        setAt(Math.min(audio.currentTime, seconds));
      },
      ended: () => {
        setPlaying(false);
        setAt(0);
        audio.currentTime = 0;
      },
      error: () => {
        setPlaying(false);
        setFailed(true);
      },
    };
    for (const [event, hear] of Object.entries(on)) {
      audio.addEventListener(event, hear);
    }
    return () => {
      for (const [event, hear] of Object.entries(on)) {
        audio.removeEventListener(event, hear);
      }
      audio.pause();
    };
  }, [element, seconds]);
  return {
    playing,
    at,
    rate: speed,
    failed,
    toggle: () => {
      const audio = element.current;
      if (!audio) {
        return;
      }
      if (!audio.paused) {
        audio.pause();
        return;
      }
      if (failed) {
        setFailed(false);
        audio.load();
      }
      if (heard !== audio) {
        heard?.pause();
        heard = audio;
      }
      setSpeed(rate);
      audio.playbackRate = rate;
      // What stands in the way is told by its `error` event.
      audio.play().catch(() => undefined);
    },
    seek: (to) => {
      const audio = element.current;
      setAt(to);
      if (!audio) {
        return;
      }
      // Before it is loaded: where it will begin.
      audio.dataset.wanted = String(to);
      if (audio.readyState > 0) {
        audio.currentTime = to;
      } else {
        audio.preload = 'auto';
      }
    },
    faster: () => {
      rate = RATES[(RATES.indexOf(speed as (typeof RATES)[number]) + 1) % RATES.length] ?? 1;
      setSpeed(rate);
      if (element.current) {
        element.current.playbackRate = rate;
      }
    },
  };
}
