import { isAddressOnly, MessageCards } from './MessageCards';
import { MessageText } from './MessageText';
import { writtenOf } from './voice/voice';

/** What a message says: its words, and what its addresses lead to. `me` is the reader. */
export function MessageWords({ body, me }: { body: string; me: string }) {
  const words = writtenOf(body);
  return words !== '' && !isAddressOnly(words) && <MessageText body={words} me={me} />;
}

/** One that is on its way: the same, together. */
export function MessageBody({ body, me }: { body: string; me: string }) {
  return (
    <>
      <MessageWords body={body} me={me} />
      <MessageCards body={body} />
    </>
  );
}
