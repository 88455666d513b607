import { api, raw, read, type View } from '../../api/client';
import { computed } from '../../api/visits';

type Fields = Omit<View['EnterCall'], 'work'> & { website: string };

/** Where the sending stands: what is sent, of how many bytes; or still computing. */
export interface Step {
  picture: number;
  sent: number;
}

/** Has the links of what somebody sent sent again to their address. */
export async function askLinks(code: string, email: string, website: string): Promise<void> {
  const done = await computed(website);
  await read(api.POST('/api/public-calls/{code}/links', { params: { path: { code } }, body: { email, work: done } }));
}

/** Sends an entry: the small computation, what was written, each photograph, and last the word that it is whole. */
export async function sendEntry(
  code: string,
  { website, ...fields }: Fields,
  pictures: readonly File[],
  onStep: (step: Step) => void,
): Promise<void> {
  onStep({ picture: 0, sent: 0 });
  const done = await computed(website);
  const { token } = await read(
    api.POST('/api/public-calls/{code}/entries', {
      params: { path: { code } },
      body: { ...fields, work: done },
    }),
  );
  let sent = 0;
  for (const [at, picture] of pictures.entries()) {
    onStep({ picture: at + 1, sent });
    const { headers, ...body } = raw(picture);
    await read(
      api.POST('/api/public-calls/entries/pictures', { ...body, headers: { ...headers, 'Parvis-Visit': token } }),
    );
    sent += picture.size;
  }
  await read(api.POST('/api/public-calls/entries/sending', { body: { token } }));
}
