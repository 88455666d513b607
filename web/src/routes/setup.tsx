import type { Contribution } from '../shell/types';

/** Screens of `setup` under the shell, and those anybody may open. */
export const setupRoutes = [] as const;
export const setupPublicRoutes = [] as const;

/** What `setup` brings to the rail and to the palette. */
export const setupContribution: Contribution = {};
