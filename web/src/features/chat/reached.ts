import type { Conversation, Message } from './reads';

/** The last of my messages that others have read, and their names. */
export interface Reached {
  id: string;
  by: string[];
}

/** Nothing in a topic: nobody is told who of a space has read what. */
export function reachedOf(
  { kind, participants }: Pick<Conversation, 'kind' | 'participants'>,
  messages: readonly Message[],
  me: string,
): Reached | undefined {
  if (kind === 'TOPIC') {
    return undefined;
  }
  const others = participants.filter(({ person }) => person.id !== me);
  const furthest = Math.max(0, ...others.map(({ readSeq }) => readSeq));
  const last = messages.findLast(({ author, deletedAt, seq }) => author.id === me && !deletedAt && seq <= furthest);
  return (
    last && {
      id: last.id,
      by: others.filter(({ readSeq }) => readSeq >= last.seq).map(({ person }) => person.name),
    }
  );
}
