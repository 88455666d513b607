/** A gesture counts for so long; the server is told no oftener. */
const EVERY = 60_000;
const GESTURES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;

/**
 * Says that somebody does something before this page, so that their other devices need not tell them what they see here. Answers how to
 * look at once, and how to end it.
 *
 * @param say false where it could not be said
 */
export function watchEyes(say: () => boolean): { look: () => void; end: () => void } {
  let said = 0;
  const look = () => {
    if (document.visibilityState === 'visible' && document.hasFocus() && Date.now() - said > EVERY && say()) {
      said = Date.now();
    }
  };
  for (const gesture of GESTURES) {
    window.addEventListener(gesture, look, { passive: true });
  }
  return {
    look,
    end: () => {
      for (const gesture of GESTURES) {
        window.removeEventListener(gesture, look);
      }
    },
  };
}
