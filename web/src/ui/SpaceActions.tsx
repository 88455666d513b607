import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where the head of a space leaves room for the buttons of the tool below it. */
export const SpaceActionsPlace = createContext<HTMLElement | null>(null);

/** The two buttons at most that a tool puts at the head of its space: `<SpaceActions><Button …/></SpaceActions>`. */
export function SpaceActions({ children }: { children: ReactNode }) {
  const place = useContext(SpaceActionsPlace);
  return place && createPortal(children, place);
}
