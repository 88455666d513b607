import { isAddressOnly, MessageCards } from './MessageCards';
import { MessageText } from './MessageText';
import { writtenOf } from './voice/voice';

const CARDED = /^\/[dp]\/[0-9a-f-]{36}$/;

/** The address of a thing with which a text ends is its card, right below: nobody reads its letters. */
function withoutLast(words: string): string {
  const last = words.split(/\s/).at(-1) ?? '';
  return CARDED.test(last.replace(location.origin, '')) ? words.slice(0, -last.length).trimEnd() : words;
}

/** What a message says: its words, and what its addresses lead to. `me` is the reader. */
export function MessageWords({ body, me }: { body: string; me: string }) {
  const words = withoutLast(writtenOf(body));
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
