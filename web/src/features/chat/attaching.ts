import { useMutation } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';
import { fileOf } from './voice/fileOf';
import type { Recording } from './voice/recorder';
import { spoken } from './voice/voice';

/** Puts a file into a folder of a space, and answers the document it became: the module of documents knows how. */
export type Attach = (
  spaceId: string,
  folderId: string,
  file: File,
  progress: (percent: number) => void,
) => Promise<string>;

const AttachContext = createContext<Attach | undefined>(undefined);

export const AttachProvider = AttachContext.Provider;

export interface Attaching {
  name: string;
  percent: number;
}

/** A file, what is said with the document that it becomes, and the message that this answers. */
interface Given {
  file: File;
  say: (documentId: string) => string;
  threadId?: string;
}

/** Puts a file into the folder of a conversation of a space, and answers the document it became. */
export function useGiving() {
  const attach = useContext(AttachContext);
  const give = async (conversationId: string, spaceId: string, file: File, progress: (percent: number) => void) => {
    if (!attach) {
      throw new Error('Nothing takes files here.');
    }
    const { folderId } = await read(
      api.PUT('/api/conversations/{id}/folder', { params: { path: { id: conversationId } } }),
    );
    return attach(spaceId, folderId, file, progress);
  };
  return attach && give;
}

/** Files of a conversation: each becomes a document of its folder, then a message that carries its card. */
export function useAttaching(
  conversationId: string,
  spaceId: string,
  write: (body: string, threadId?: string) => void,
) {
  const give = useGiving();
  const [attaching, setAttaching] = useState<readonly Attaching[]>([]);
  const { mutateAsync } = useMutation({
    mutationFn: async ({ file, say, threadId }: Given) => {
      const at = (percent?: number) =>
        setAttaching((known) => [
          ...known.filter(({ name }) => name !== file.name),
          ...(percent === undefined ? [] : [{ name: file.name, percent }]),
        ]);
      at(0);
      try {
        const id = await give?.(conversationId, spaceId, file, at);
        if (id) {
          write(say(id), threadId);
        }
      } finally {
        at(undefined);
      }
    },
  });
  const take = (files: readonly File[]) => {
    for (const file of files) {
      mutateAsync({ file, say: (id) => `/d/${id}` }).catch((error) => toast({ text: problemText(error) }));
    }
  };
  /** What it throws says why nothing was said: whoever recorded it has it still. */
  const speak = async (recording: Recording, words: string, threadId?: string) => {
    await mutateAsync({ file: fileOf(recording), say: (id) => spoken(id, recording.seconds, words), threadId });
  };
  return { attaching, take, speak, may: give !== undefined };
}
