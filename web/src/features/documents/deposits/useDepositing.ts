import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { problemText } from '../../../i18n/problemText';
import { toast } from '../../../ui/toasts';
import { linesOf } from '../access/accessLines';
import { again, createPaths } from '../writes';
import { takeAudience } from './audience';
import type { Gathering } from './gather';
import { all, subscribe } from './queue';
import { deposit } from './send';

const PATHS_AT_ONCE = 500;

/** Puts files and folders into a folder: the folders first, then the files, each at its place. */
export function useDepositing(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ folderId, gathering }: { folderId: string; gathering: Promise<Gathering> | Gathering }) => {
      const audience = takeAudience();
      const { files, folders } = await gathering;
      const places = new Map<string, string>([['', folderId]]);
      for (let start = 0; start < folders.length; start += PATHS_AT_ONCE) {
        const made = await createPaths(
          folderId,
          folders.slice(start, start + PATHS_AT_ONCE),
          linesOf(audience) ?? undefined,
        );
        for (const [path, id] of Object.entries(made)) {
          places.set(path, id);
        }
      }
      await deposit(
        spaceId,
        files.map(({ file, path }) => ({
          file,
          folderId: places.get(path) ?? folderId,
          audience,
          inFolder: path !== '',
        })),
      );
    },
    onSuccess: () => again(queries),
    onError: (error) => {
      toast({ text: problemText(error) });
    },
  });
}

/** Shows what has come: lists are read again while files arrive, once a second at most. */
export function useFreshLists(): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let seen = doneNow();
    return subscribe(() => {
      if (doneNow() !== seen && !timer.current) {
        timer.current = setTimeout(() => {
          timer.current = undefined;
          seen = doneNow();
          void again(queries);
        }, 700);
      }
    });
  }, [queries]);
}

const doneNow = () => all().filter(({ state }) => state === 'done').length;
