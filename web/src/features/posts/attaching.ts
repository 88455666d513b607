import { createContext, useContext } from 'react';

/** Puts a file into a folder of a space, and answers the document it became: the module of documents knows how. */
export type Attach = (
  spaceId: string,
  folderId: string,
  file: File,
  progress: (percent: number) => void,
) => Promise<string>;

const AttachContext = createContext<Attach | undefined>(undefined);

export const AttachProvider = AttachContext.Provider;

export const useAttach = () => useContext(AttachContext);
