import type { Conversation } from './reads';

export type ConversationAction = Conversation['can'][number];
