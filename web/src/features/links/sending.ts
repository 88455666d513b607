import { type Problem, problemOf } from '../../api/problem';

/** Up to here a file goes in one request, announcement included. */
const ONE_GO = 8 << 20;
const RETRIES = [500, 1500, 3000, 5000, 8000, 8000, 8000, 8000];

interface Sending {
  secret: string;
  /** The token of one's own handing. */
  token: string;
  file: File;
  onProgress: (sent: number) => void;
}

interface Refusal {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
}

/** Sends a file by a deposit link; a line that was cut goes on where it stood. Throws the server's refusal. */
export async function sendFile({ secret, token, file, onProgress }: Sending): Promise<void> {
  const { Upload } = await import('tus-js-client');
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `/api/links/${secret}/uploads`,
      headers: { 'Parvis-Request': '1', 'Parvis-Handing': token },
      metadata: { filename: file.name },
      uploadDataDuringCreation: file.size <= ONE_GO,
      storeFingerprintForResuming: false,
      retryDelays: RETRIES,
      onShouldRetry: (error) => {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        return status === undefined || status === 423 || (status >= 500 && status !== 507);
      },
      onProgress,
      onSuccess: () => resolve(),
      onError: (error: Error & Refusal) => void refusal(error).then(reject),
    });
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
