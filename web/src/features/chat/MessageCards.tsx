import { addressesOf } from './marks';

/** What the addresses of a message lead to. */
export function MessageCards({ body }: { body: string }) {
  return addressesOf(body).length > 0 ? null : null;
}
