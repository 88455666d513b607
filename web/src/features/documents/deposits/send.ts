import { api, read, type View } from '../../../api/client';
import { isProblem, Problem, problemOf } from '../../../api/problem';
import { linesOf } from '../access/accessLines';
import { add, all, change, type Deposit, remove } from './queue';

/** Files sent side by side. */
const AT_ONCE = 3;
/** Up to here a file goes in one request, announcement included. */
const ONE_GO = 8 << 20;
const RETRIES = [500, 1500, 3000, 5000, 8000, 8000, 8000, 8000, 8000, 8000];

/** Loaded with the first file. */
const tus = () => import('tus-js-client');

/** Takes files in: those that were cut off earlier go on where they stood. */
export async function deposit(
  spaceId: string,
  files: readonly (Pick<Deposit, 'folderId' | 'documentId' | 'audience' | 'inFolder'> & { file: File })[],
): Promise<void> {
  const unfinished = await unfinishedUploads();
  add(
    files.map((sent) => {
      const { file, folderId } = sent;
      const known = unfinished.find(
        (one) =>
          one.folderId === folderId &&
          (one.access ?? undefined) === accessOf(sent) &&
          one.name === file.name &&
          one.length === file.size &&
          one.lastModified === String(file.lastModified) &&
          !one.waitingFor,
      );
      const url = known && `/api/uploads/${known.id}`;
      remove((one) => one.state === 'orphan' && one.url === url);
      return { ...sent, name: file.name, size: file.size, sent: 0, state: 'queued', spaceId, url };
    }),
  );
  fill();
}

async function unfinishedUploads(): Promise<View['UploadView'][]> {
  try {
    return (await read(api.GET('/api/uploads'))) as View['UploadView'][];
  } catch {
    // Without the list nothing is lost: the files are sent anew.
    return [];
  }
}

/** What an earlier visit left: files to choose again, decisions to take. */
export async function recall(spaceId: string, folderIds: ReadonlySet<string>): Promise<void> {
  const known = new Set(all().map(({ url }) => url));
  const left = (await unfinishedUploads()).filter(
    ({ id, folderId }) => folderId && folderIds.has(folderId) && !known.has(`/api/uploads/${id}`),
  );
  add(
    left.map((one) => ({
      name: one.name,
      size: one.length,
      sent: one.received,
      state: one.waitingFor ? stateFor(one.waitingFor) : 'orphan',
      folderId: one.folderId ?? '',
      spaceId,
      url: `/api/uploads/${one.id}`,
    })),
  );
}

/** What a whole upload waits for. */
function stateFor(waiting: string): Deposit['state'] {
  return waiting === 'NAME' ? 'name' : waiting === 'LOCK' ? 'lock' : 'folder';
}

/** Starts what waits for its turn. */
function fill(): void {
  const free = AT_ONCE - all().filter(({ state }) => state === 'running').length;
  const next = all()
    .filter(({ state }) => state === 'queued')
    .slice(0, Math.max(0, free));
  for (const one of next) {
    change(one.id, { state: 'running', error: undefined });
    void start(one);
  }
}

function settle(id: number, facts: Partial<Deposit>): void {
  change(id, facts);
  fill();
}

async function start(one: Deposit): Promise<void> {
  if (one.tus) {
    one.tus.start();
    return;
  }
  if (!one.file) {
    settle(one.id, { state: 'orphan' });
    return;
  }
  const { Upload } = await tus();
  let outcome: Partial<Deposit> = { state: 'done' };
  const upload = new Upload(one.file, {
    endpoint: '/api/uploads',
    uploadUrl: one.url,
    headers: { 'Parvis-Request': '1' },
    metadata: metadataOf(one, one.file),
    uploadDataDuringCreation: one.size <= ONE_GO,
    storeFingerprintForResuming: false,
    retryDelays: RETRIES,
    onShouldRetry: (error) => {
      const answer = 'originalResponse' in error ? error.originalResponse : null;
      const worth = !answer || answer.getStatus() >= 500 || answer.getStatus() === 409 || answer.getStatus() === 423;
      if (worth) {
        change(one.id, { state: 'cut' });
      }
      return worth && answer?.getStatus() !== 507 && navigator.onLine;
    },
    onProgress: (sent) => change(one.id, { sent, state: 'running', url: upload.url ?? undefined }),
    onAfterResponse: (_, answer) => {
      const waiting = answer.getHeader('Parvis-Waiting-For');
      const resultId = answer.getHeader('Parvis-Result');
      if (waiting || resultId) {
        outcome = waiting ? { state: stateFor(waiting) } : { state: 'done', resultId };
      }
    },
    onSuccess: () => settle(one.id, { ...outcome, sent: one.size, url: upload.url ?? undefined, tus: undefined }),
    onError: (error) => void failed(one.id, error),
  });
  change(one.id, { tus: upload });
  upload.start();
}

/** Whom a file is for, as the server is told. */
function accessOf({ audience, inFolder }: Pick<Deposit, 'audience' | 'inFolder'>): string | undefined {
  const lines = audience && !inFolder ? linesOf(audience) : null;
  return lines ? JSON.stringify(lines) : undefined;
}

function metadataOf(one: Deposit, file: File): Record<string, string> {
  const place: Record<string, string> = one.documentId ? { documentId: one.documentId } : { folderId: one.folderId };
  const access = accessOf(one);
  if (access) {
    place.access = access;
  }
  return { ...place, filename: file.name, conflict: 'ask', lastModified: String(file.lastModified) };
}

interface TusFailure {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
}

async function failed(id: number, error: Error & TusFailure): Promise<void> {
  const answer = error.originalResponse;
  if (!answer) {
    settle(id, { state: 'cut' });
    return;
  }
  const problem = await problemOf(
    new Response(answer.getBody(), {
      status: answer.getStatus(),
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  );
  settle(id, { state: 'failed', error: problem, tus: undefined });
}

export function pause(id: number): void {
  const one = all().find((known) => known.id === id);
  void one?.tus?.abort();
  settle(id, { state: 'paused' });
}

/** Goes on, or tries again. */
export function resume(id: number): void {
  settle(id, { state: 'queued', error: undefined });
}

export async function cancel(id: number): Promise<void> {
  const one = all().find((known) => known.id === id);
  remove((known) => known.id === id);
  fill();
  await one?.tus?.abort();
  const url = one?.tus?.url ?? one?.url;
  if (url && one?.state !== 'done') {
    await giveUp(url);
  }
}

async function giveUp(url: string): Promise<void> {
  const id = url.replace(/.*\//, '');
  try {
    await read(api.DELETE('/api/uploads/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (!(error instanceof Problem)) {
      throw error;
    }
    // It has ended meanwhile, or ends by itself within a week.
  }
}

export type Decision = View['DecideUpload']['conflict'];

/** Answers what whole uploads wait for, all in the same way. */
export async function decide(waiting: readonly Deposit[], conflict: Decision, folderId?: string): Promise<void> {
  for (const one of waiting) {
    const id = one.url?.replace(/.*\//, '') ?? '';
    try {
      const answer = await read(
        api.PUT('/api/uploads/{id}/decision', { params: { path: { id } }, body: { conflict, folderId } }),
      );
      if (answer.waitingFor) {
        change(one.id, { state: stateFor(answer.waitingFor) });
      } else if (conflict === 'SKIP') {
        remove((known) => known.id === one.id);
      } else {
        change(one.id, { state: 'done', sent: one.size, resultId: answer.resultId ?? undefined });
      }
    } catch (error) {
      change(one.id, { state: isProblem(error, 'unreachable') ? one.state : 'failed', error });
    }
  }
}

/** The line came back. */
window.addEventListener('online', () => {
  for (const { id, state } of all()) {
    if (state === 'cut') {
      resume(id);
    }
  }
});

window.addEventListener('beforeunload', (event) => {
  if (all().some(({ state }) => state === 'running' || state === 'queued' || state === 'cut')) {
    event.preventDefault();
  }
});
