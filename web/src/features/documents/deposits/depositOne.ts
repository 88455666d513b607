import { all, remove, subscribe } from './queue';
import { decide, deposit } from './send';

/**
 * Puts one file into a folder, and answers the document that it became. A name that is taken gets a number; a cut line is waited for.
 * `progress` is told how much has arrived, from 0 to 100.
 */
export async function depositOne(
  spaceId: string,
  folderId: string,
  file: File,
  progress: (percent: number) => void,
): Promise<string> {
  await deposit(spaceId, [{ file, folderId }]);
  return new Promise((arrived, failed) => {
    let renaming = false;
    const look = () => {
      const one = all().find((known) => known.file === file);
      if (!one || one.state === 'failed' || one.state === 'folder' || one.state === 'lock') {
        stop();
        failed(one?.error);
      } else if (one.state === 'name' && !renaming) {
        renaming = true;
        void decide([one], 'RENAME');
      } else if (one.state === 'done' && one.resultId) {
        stop();
        remove(({ id }) => id === one.id);
        arrived(one.resultId);
      } else {
        progress(one.size === 0 ? 100 : Math.round((100 * one.sent) / one.size));
      }
    };
    const stop = subscribe(look);
    look();
  });
}
