import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Contribution } from '../shell/types';
import { rootRoute } from './frame';

const answer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/repondre',
  component: lazyRouteComponent(() => import('../features/approvals/AnswerPage'), 'AnswerPage'),
});

export const approvalsPublicRoutes = [answer] as const;

/** What `approvals` brings to the pages of documents. */
export const approvalsContribution: Contribution = {
  documentState: async () => (await import('../features/approvals/ApprovalPart')).ApprovalState,
  document: async () => (await import('../features/approvals/ApprovalPart')).ApprovalPart,
};
