import { createContext, type ReactNode, useContext } from 'react';
import type { ConversationAction } from './actions';
import type { Conversation } from './reads';

/** What every part of an open conversation needs to know. */
export interface Room {
  conversation: Conversation;
  me: string;
  /** The names of who reads it and of who wrote in it. */
  names: ReadonlyMap<string, string>;
  /** The messages at its head. */
  pinned: ReadonlySet<string>;
  /** Opens the thread of a message. */
  openThread: (id: string) => void;
}

const RoomContext = createContext<Room | undefined>(undefined);

export function RoomProvider({ room, children }: { room: Room; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) {
    throw new Error('This part stands inside an open conversation.');
  }
  return room;
}

export function useNames(): ReadonlyMap<string, string> {
  return useRoom().names;
}

export function useMay(action: ConversationAction): boolean {
  return useRoom().conversation.can.includes(action);
}
