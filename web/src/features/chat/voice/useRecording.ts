import { useEffect, useRef, useState } from 'react';
import { LONGEST, MicrophoneRefused, Recorder, type Recording, type Refusal } from './recorder';

/** Where a recording stands. */
export type Phase = 'asking' | 'recording' | 'paused' | 'recorded' | 'refused';

const TICK = 100;
/** What is seen of how loud one spoke: the last three seconds. */
const LEVELS = 30;

export interface Recorded {
  phase: Phase;
  refusal?: Refusal;
  seconds: number;
  levels: readonly number[];
  recording?: Recording;
  pause: () => void;
  resume: () => void;
  /** What there is then, or nothing where nothing was recorded yet. */
  stop: () => Promise<Recording | undefined>;
  again: () => void;
}

/**
 * Records as soon as it is there, unless something was recorded before. With `held`, until the finger is lifted. Whoever goes elsewhere in
 * the middle leaves what there was until then: `onLeft`.
 */
export function useRecording(
  before: Recording | undefined,
  held: boolean,
  onLeft: (recording: Recording) => void,
): Recorded {
  const [turn, setTurn] = useState(0);
  const [recording, setRecording] = useState(before);
  const [phase, setPhase] = useState<Phase>(before ? 'recorded' : 'asking');
  const [refusal, setRefusal] = useState<Refusal>();
  const [seconds, setSeconds] = useState(before?.seconds ?? 0);
  const [levels, setLevels] = useState<readonly number[]>([]);
  const recorder = useRef<Recorder>(undefined);
  const [begun] = useState(before);
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
  useEffect(() => {
    if (turn === 0 && begun) {
      return;
    }
    const work = { over: false };
    const record = async () => {
      try {
        const one = await Recorder.start();
        if (work.over) {
          one.stop();
          return;
        }
        recorder.current = one;
        setPhase('recording');
        const whole = await one.recorded;
        recorder.current = undefined;
        if (work.over) {
          left.current(whole);
        } else {
          setRecording(whole);
          setSeconds(whole.seconds);
          setPhase('recorded');
        }
      } catch (error) {
        setRefusal(error instanceof MicrophoneRefused ? error.refusal : 'unable');
        setPhase('refused');
      }
    };
    void record();
    return () => {
      work.over = true;
      recorder.current?.stop();
    };
  }, [turn, begun]);
  const live = phase === 'recording';
  useEffect(() => {
    const lift = () => recorder.current?.stop();
    if (live && held && turn === 0) {
      window.addEventListener('pointerup', lift);
      window.addEventListener('pointercancel', lift);
    }
    return () => {
      window.removeEventListener('pointerup', lift);
      window.removeEventListener('pointercancel', lift);
    };
  }, [live, held, turn]);
  useEffect(() => {
    const timer = live
      ? setInterval(() => {
          const one = recorder.current;
          if (one) {
            setSeconds(one.seconds);
            setLevels((known) => [...known, one.level].slice(-LEVELS));
            if (one.seconds >= LONGEST) {
              one.stop();
            }
          }
        }, TICK)
      : undefined;
    return () => clearInterval(timer);
  }, [live]);
  return {
    phase,
    refusal,
    seconds,
    levels,
    recording,
    pause: () => {
      recorder.current?.pause();
      setPhase('paused');
    },
    resume: () => {
      recorder.current?.resume();
      setPhase('recording');
    },
    stop: async () => {
      const one = recorder.current;
      one?.stop();
      return one?.recorded;
    },
    again: () => {
      setRecording(undefined);
      setRefusal(undefined);
      setSeconds(0);
      setLevels([]);
      setPhase('asking');
      setTurn(turn + 1);
    },
  };
}
