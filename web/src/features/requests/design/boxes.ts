import type { Step } from '../queries';

/** `across` holds the name of a button; `port` is between two arrows that leave the same step. */
export const BOX = { width: 156, height: 52, across: 164, down: 36, port: 28 };

export interface Placed {
  step: Step;
  column: number;
  x: number;
  y: number;
  height: number;
}
