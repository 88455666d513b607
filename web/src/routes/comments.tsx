import { MessageSquareQuote } from 'lucide-react';
import type { Contribution } from '../shell/types';

/** What `comments` brings to the pages of documents; and what it makes of messages; it has no screen of its own. */
export const commentsContribution: Contribution = {
  outcomes: [{ id: 'comment', icon: MessageSquareQuote, label: 'comments:outcome.do', done: 'comments:outcome.done' }],
  remarks: async () => (await import('../features/comments/CommentsPart')).CommentsPart,
  marks: async () => (await import('../features/comments/PageMarks')).PageMarks,
};
