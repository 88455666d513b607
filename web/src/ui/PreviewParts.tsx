import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ShownDocument } from './DocumentParts';
import { type LoadPart, Parts, useLoaded } from './slot';

/** A document and the version of it that is in front of the reader. */
export interface LookedAt extends ShownDocument {
  shown: number;
  /** Brings another version in front. */
  onShow: (version: number) => void;
}

/** A page of a document, or a picture, as it stands on the screen. */
export interface ShownPage {
  /** The document. */
  id: string;
  version: number;
  page: number;
  /** Brings another page in front. */
  onPage: (page: number) => void;
}

export type LoadRemarks = LoadPart<LookedAt>;
export type LoadPageMarks = LoadPart<ShownPage>;

interface Brought {
  remarks: readonly ComponentType<LookedAt>[];
  marks: readonly ComponentType<ShownPage>[];
}

const Brought = createContext<Brought>({ remarks: [], marks: [] });

interface ProviderProps {
  remarks: readonly LoadRemarks[];
  marks: readonly LoadPageMarks[];
  children: ReactNode;
}

/** What modules bring to what is shown of documents. */
export function PreviewPartsProvider({ remarks, marks, children }: ProviderProps) {
  const below = useLoaded(remarks);
  const above = useLoaded(marks);
  return <Brought value={useMemo(() => ({ remarks: below, marks: above }), [below, above])}>{children}</Brought>;
}

/** What is said of what is shown, below it. */
export function Remarks(thing: LookedAt) {
  return <Parts parts={useContext(Brought).remarks} thing={thing} />;
}

/** What stands on a page, over it: inside a frame of its size, which is the nearest positioned one. */
export function PageMarks(thing: ShownPage) {
  return <Parts parts={useContext(Brought).marks} thing={thing} />;
}
