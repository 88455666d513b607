import type { Contribution } from '../shell/types';

/** What `comments` brings to the pages of documents; it has no screen of its own. */
export const commentsContribution: Contribution = {
  remarks: async () => (await import('../features/comments/CommentsPart')).CommentsPart,
  marks: async () => (await import('../features/comments/PageMarks')).PageMarks,
};
