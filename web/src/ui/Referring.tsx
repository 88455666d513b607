import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import { type LoadPart, Parts, useLoaded } from './slot';

/** A thing that others refer to. */
export interface Referred {
  kind: 'DOCUMENT' | 'SPACE' | 'PERSON';
  id: string;
}

/** Shows what refers to a thing, and nothing at all where nothing does. */
export type LoadReferring = LoadPart<Referred>;

const Brought = createContext<readonly ComponentType<Referred>[]>([]);

/** What modules bring to the pages of things that others refer to. */
export function ReferringProvider({ parts, children }: { parts: readonly LoadReferring[]; children: ReactNode }) {
  return <Brought value={useLoaded(parts)}>{children}</Brought>;
}

/** What refers to this thing, for whoever may read it: at the end of its page. */
export function Referring(thing: Referred) {
  return <Parts parts={useContext(Brought)} thing={thing} />;
}
