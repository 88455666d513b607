// The small computation of the public door (ADR 303), done as a browser does it, on cores of our own: `workAll` hands challenges out to threads.
import { hash } from 'node:crypto';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

function nonceOf(challenge, bits) {
  const most = 2 ** (32 - bits);
  for (let nonce = 0; ; nonce++) {
    const digest = hash('sha256', `${challenge}:${nonce}`, 'hex');
    if (digest.startsWith('000') && Number.parseInt(digest.slice(0, 8), 16) < most) return nonce;
  }
}

/// @returns for each challenge what is handed in with it
export async function workAll(challenges, threads = 2) {
  const parts = Array.from({ length: threads }, (_, at) => challenges.filter((_, index) => index % threads === at));
  const done = await Promise.all(
    parts.map(
      (part) =>
        new Promise((resolve, failed) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: part });
          worker.once('message', resolve);
          worker.once('error', failed);
        }),
    ),
  );
  return challenges.map(({ challenge }, index) => ({ challenge, nonce: done[index % threads][Math.floor(index / threads)], website: '' }));
}

if (!isMainThread && Array.isArray(workerData)) {
  parentPort.postMessage(workerData.map(({ challenge, bits }) => nonceOf(challenge, bits)));
}
