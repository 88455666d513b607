import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import { type LoadPart, Parts, useLoaded } from './slot';

/** A document as other modules are told of it. */
export interface ShownDocument {
  id: string;
  name: string;
  version: number;
  /** What the reader may do with it, as the server says it. */
  can: readonly string[];
}

/** Shows what a module knows and offers of a document. */
export type LoadDocumentPart = LoadPart<ShownDocument>;

const Brought = createContext<readonly ComponentType<ShownDocument>[]>([]);

/** What modules bring to the pages of documents. */
export function DocumentPartsProvider({
  parts,
  children,
}: {
  parts: readonly LoadDocumentPart[];
  children: ReactNode;
}) {
  return <Brought value={useLoaded(parts)}>{children}</Brought>;
}

/** What other modules say and offer of a document, above its preview. */
export function DocumentParts(thing: ShownDocument) {
  return <Parts parts={useContext(Brought)} thing={thing} />;
}
