import { type Problem, problemOf } from './problem';

const RETRIES = [500, 1500, 3000, 5000, 8000, 8000, 8000, 8000, 8000, 8000];

interface Refusal {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
}

/** Sends a file to who takes it (`target`); a line that was cut goes on where it stood. Answers what it became, or throws the server's refusal. */
export async function sendFile(
  metadata: { target: string } & Record<string, string>,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise<string>((resolve, reject) => {
    let became: string | undefined;
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      headers: { 'Parvis-Request': '1' },
      metadata: { ...metadata, filename: file.name },
      storeFingerprintForResuming: false,
      retryDelays: RETRIES,
      onShouldRetry: (error) => {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        return status === undefined || status === 423 || (status >= 500 && status !== 507);
      },
      onProgress,
      onAfterResponse: (_, answer) => {
        became = answer.getHeader('Parvis-Result') ?? became;
      },
      onSuccess: () => (became ? resolve(became) : reject(new Error('The server made nothing of it.'))),
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
