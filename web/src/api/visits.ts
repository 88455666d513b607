import { api, read, type View } from './client';
import { work } from './work';

/** The small computation that the public door asks for. */
export async function computed(website: string): Promise<View['Work']> {
  const { challenge, bits } = await read(api.POST('/api/visits/challenges'));
  return { challenge, nonce: await work(challenge, bits), website };
}
