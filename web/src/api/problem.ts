/** A refusal of the server (RFC 9457). `slug` names its phrase, `details` what the phrase may quote. */
export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(slug: string, status: number, details: Record<string, unknown> = {}) {
    super(`${status} ${slug}`);
    this.name = 'Problem';
    this.slug = slug;
    this.status = status;
    this.details = details;
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export const UNREACHABLE = 'unreachable';

export function isProblem(error: unknown, slug?: string): error is Problem {
  return error instanceof Problem && (slug === undefined || error.slug === slug);
}

/** `urn:parvis:problem:<slug>`, `urn:parvis:<module>:<slug>` and `/problems/<slug>` all end with the slug. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await jsonOf(response);
  const type = typeof body.type === 'string' ? body.type : '';
  const slug = /(?:^urn:parvis:.+:|\/problems\/)([a-z0-9-]+)$/.exec(type)?.[1] ?? slugOfStatus(response.status);
  return new Problem(slug, response.status, body);
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('content-type')?.includes('json')) {
    return {};
  }
  const body: unknown = await response.json().catch(() => undefined);
  return body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {};
}

function slugOfStatus(status: number): string {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 413:
      return 'too-large';
    case 429:
      return 'too-many-requests';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return status >= 500 ? 'server-error' : 'refused';
  }
}
