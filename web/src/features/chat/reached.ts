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

/** Nobody reads backwards: what the line said while the conversation was being read stays. */
export function keepFurthest(known: Conversation | undefined, read: Conversation): Conversation {
  const reached = new Map(known?.participants.map(({ person, readSeq }) => [person.id, readSeq]));
  return {
    ...read,
    readSeq: Math.max(known?.readSeq ?? 0, read.readSeq),
    participants: read.participants.map((one) => ({
      ...one,
      readSeq: Math.max(reached.get(one.person.id) ?? 0, one.readSeq),
    })),
  };
}
