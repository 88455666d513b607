/** What browsers offer of the Web Speech API, as far as it is asked for here. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  start: () => void;
  stop: () => void;
}

interface Recognitions {
  new (): Recognition;
  available?: (asked: { langs: string[]; processLocally: boolean }) => Promise<string>;
}

interface Heard extends Event {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

const offered = (): Recognitions | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, Recognitions | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

export const canDictate = () => window.isSecureContext && offered() !== undefined;

/** Whether the device itself understands speech: nobody else hears it then. */
export async function isHeardHere(lang: string): Promise<boolean> {
  const here = await offered()
    ?.available?.({ langs: [lang], processLocally: true })
    .catch(() => 'unavailable');
  return here === 'available';
}

export interface DictationTo {
  /** What is sure. */
  heard: (words: string) => void;
  /** What it seems to hear at the moment. */
  seems: (words: string) => void;
  /** It ended; with the browser's word for why it had to. */
  over: (why?: string) => void;
}

/** Listens until it is stopped. Answers what stops it. */
export function dictate(lang: string, here: boolean, to: DictationTo): () => void {
  const Recognitions = offered();
  if (!Recognitions) {
    to.over('unable');
    return () => undefined;
  }
  const listening = new Recognitions();
  const why: { error?: string } = {};
  listening.lang = lang;
  listening.continuous = true;
  listening.interimResults = true;
  if (here) {
    listening.processLocally = true;
  }
  listening.addEventListener('result', (event) => {
    const { resultIndex, results } = event as Heard;
    const news = Array.from(results).slice(resultIndex);
    const words = (sure: boolean) =>
      news
        .filter(({ isFinal }) => isFinal === sure)
        .map((one) => one[0]?.transcript.trim() ?? '')
        .join(' ')
        .trim();
    const sure = words(true);
    if (sure !== '') {
      to.heard(sure);
    }
    to.seems(words(false));
  });
  listening.addEventListener('error', (event) => {
    why.error = (event as Event & { error: string }).error;
  });
  listening.addEventListener('end', () => to.over(why.error));
  listening.start();
  return () => listening.stop();
}
