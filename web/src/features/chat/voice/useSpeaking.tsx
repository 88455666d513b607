import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSession } from '../../../api/session';
import { keptRecording } from './keptRecording';
import type { Recording } from './recorder';
import { VoiceButton } from './VoiceButton';

const VoicePanel = lazy(async () => ({ default: (await import('./VoicePanel')).VoicePanel }));

/** Gives a recording; what it throws says why it could not. */
export type Speak = (recording: Recording, words: string) => Promise<void>;

interface Speaking {
  /** The microphone, among the tools of the field. */
  button: ReactNode;
  /** What stands in the place of the field while one speaks. */
  panel: ReactNode;
  active: boolean;
}

/** A voice message beside what one writes; one that did not leave the last time is there again. */
export function useSpeaking(place: string, speak: Speak | undefined): Speaking {
  const me = useSession().person.id;
  const [speaking, setSpeaking] = useState<{ held?: boolean; before?: Recording } | undefined>(() => {
    const before = keptRecording(me, place);
    return before && { before };
  });
  if (!speak) {
    return { button: undefined, panel: undefined, active: false };
  }
  return {
    active: speaking !== undefined,
    button: <VoiceButton onOpen={(held) => setSpeaking((now) => now ?? { held })} />,
    panel: speaking && (
      <Suspense fallback={null}>
        <VoicePanel
          {...speaking}
          place={place}
          onSend={speak}
          onClose={() => setSpeaking(undefined)}
          onRestore={(before) => setSpeaking({ before })}
        />
      </Suspense>
    ),
  };
}
