import { useMutation } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';

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

/** Files of a conversation: each becomes a document of its folder, then a message that carries its card. */
export function useAttaching(conversationId: string, spaceId: string, write: (body: string) => void) {
  const attach = useContext(AttachContext);
  const [attaching, setAttaching] = useState<readonly Attaching[]>([]);
  const { mutate } = useMutation({
    mutationFn: async (file: File) => {
      if (!attach) {
        return;
      }
      const at = (percent?: number) =>
        setAttaching((known) => [
          ...known.filter(({ name }) => name !== file.name),
          ...(percent === undefined ? [] : [{ name: file.name, percent }]),
        ]);
      at(0);
      try {
        const { folderId } = await read(
          api.PUT('/api/conversations/{id}/folder', { params: { path: { id: conversationId } } }),
        );
        const id = await attach(spaceId, folderId, file, at);
        write(`/d/${id}`);
      } finally {
        at(undefined);
      }
    },
    onError: (error) => {
      toast({ text: problemText(error) });
    },
  });
  const take = (files: readonly File[]) => {
    for (const file of files) {
      mutate(file);
    }
  };
  return { attaching, take, may: attach !== undefined };
}
