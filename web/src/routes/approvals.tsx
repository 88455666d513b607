import type { Contribution } from '../shell/types';

/** What `approvals` brings to the pages of documents; it has no screen of its own. */
export const approvalsContribution: Contribution = {
  document: async () => (await import('../features/approvals/ApprovalPart')).ApprovalPart,
};
