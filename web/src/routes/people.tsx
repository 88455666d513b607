import type { Contribution } from '../shell/types';

/** Screens of `people` under the shell, and those anybody may open. */
export const peopleRoutes = [] as const;
export const peoplePublicRoutes = [] as const;

/** What `people` brings to the rail and to the palette. */
export const peopleContribution: Contribution = {};
