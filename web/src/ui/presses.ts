const CONTROL = 'a[href], button, input, label, select, summary, [role^="menuitem"], [role="option"], [role="tab"]';

/** A finger that rests trembles, in pixels. */
const STILL = 8;

/**
 * What is pressed is what acts, though the page moves before the finger leaves it: something that was awaited comes, and pushes it away.
 * The browser would give the click to what both places have in common, which does nothing, or to what lies there now. Whoever moves the
 * pointer away gives up, as ever.
 */
export function keepPresses(): void {
  let press: { control: HTMLElement; x: number; y: number } | undefined;
  const begin = ({ target, isPrimary, button, clientX: x, clientY: y }: PointerEvent) => {
    const control = isPrimary && button === 0 && target instanceof Element && target.closest<HTMLElement>(CONTROL);
    press = control ? { control, x, y } : undefined;
  };
  const end = (event: MouseEvent) => {
    const { control, x, y } = press ?? { x: 0, y: 0 };
    press = undefined;
    const { target, clientX, clientY } = event;
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (
      !control?.isConnected ||
      !event.isTrusted ||
      modified ||
      !(target instanceof Node) ||
      control.contains(target)
    ) {
      return;
    }
    const { left, right, top, bottom, width } = control.getBoundingClientRect();
    const away = clientX < left || clientX > right || clientY < top || clientY > bottom;
    if (width > 0 && away && Math.hypot(clientX - x, clientY - y) < STILL) {
      event.preventDefault();
      event.stopImmediatePropagation();
      control.click();
    }
  };
  window.addEventListener('pointerdown', begin, { capture: true, passive: true });
  window.addEventListener('click', end, { capture: true });
}
