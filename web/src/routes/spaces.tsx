import type { Contribution } from '../shell/types';

/** Screens of `spaces` under the shell, and those anybody may open. */
export const spacesRoutes = [] as const;
export const spacesPublicRoutes = [] as const;

/** What `spaces` brings to the rail and to the palette. */
export const spacesContribution: Contribution = {};
