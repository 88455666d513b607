import { type Problem, problemOf } from '../../api/problem';

const RETRIES = [500, 1500, 3000, 5000, 8000, 8000, 8000, 8000, 8000, 8000];

interface Refusal {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
}

/** Sends a ZIP; a line that was cut goes on where it stood. Answers the import that it begins, or throws the server's refusal. */
export async function sendArchive(
  folderId: string,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise<string>((resolve, reject) => {
    let started: string | undefined;
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      headers: { 'Parvis-Request': '1' },
      metadata: { target: 'imports', folderId, filename: file.name },
      storeFingerprintForResuming: false,
      retryDelays: RETRIES,
      onShouldRetry: (error) => {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        return status === undefined || status === 423 || (status >= 500 && status !== 507);
      },
      onProgress,
      onAfterResponse: (_, answer) => {
        started = answer.getHeader('Parvis-Result') ?? started;
      },
      onSuccess: () => (started ? resolve(started) : reject(new Error('The server began no import.'))),
      onError: (error: Error & Refusal) => void refusal(error).then(reject),
    });
    signal.addEventListener('abort', () => void upload.abort(true));
    upload.start();
  });
}

async function refusal(error: Error & Refusal): Promise<Problem | Error> {
  const answer = error.originalResponse;
  return answer
    ? problemOf(
        new Response(answer.getBody(), {
          status: answer.getStatus(),
          headers: { 'Content-Type': 'application/problem+json' },
        }),
      )
    : error;
}
