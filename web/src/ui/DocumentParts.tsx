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

/** A folder as other modules are told of it. */
export type ShownFolder = Omit<ShownDocument, 'version'>;

/** Shows what a module knows and offers of a folder. */
export type LoadFolderPart = LoadPart<ShownFolder>;

const BroughtFirst = createContext<readonly ComponentType<ShownDocument>[]>([]);
const Brought = createContext<readonly ComponentType<ShownDocument>[]>([]);
const BroughtToFolders = createContext<readonly ComponentType<ShownFolder>[]>([]);
const BroughtAbove = createContext<readonly ComponentType<ShownFolder>[]>([]);

/** What modules bring to the pages of documents and of folders. */
export function DocumentPartsProvider({
  states,
  parts,
  folderParts,
  folderBands,
  children,
}: {
  states: readonly LoadDocumentPart[];
  parts: readonly LoadDocumentPart[];
  folderParts: readonly LoadFolderPart[];
  folderBands: readonly LoadFolderPart[];
  children: ReactNode;
}) {
  return (
    <BroughtFirst value={useLoaded(states)}>
      <Brought value={useLoaded(parts)}>
        <BroughtToFolders value={useLoaded(folderParts)}>
          <BroughtAbove value={useLoaded(folderBands)}>{children}</BroughtAbove>
        </BroughtToFolders>
      </Brought>
    </BroughtFirst>
  );
}

/** How far a document is, and what it awaits of the reader, above its preview. */
export function DocumentStates(thing: ShownDocument) {
  return <Parts parts={useContext(BroughtFirst)} thing={thing} />;
}

/** What other modules say and offer of a document, below its preview. */
export function DocumentParts(thing: ShownDocument) {
  return <Parts parts={useContext(Brought)} thing={thing} />;
}

/** The same of a folder. */
export function FolderParts(thing: ShownFolder) {
  return <Parts parts={useContext(BroughtToFolders)} thing={thing} />;
}

/** What stands above what a folder holds. */
export function FolderBands(thing: ShownFolder) {
  return <Parts parts={useContext(BroughtAbove)} thing={thing} />;
}
