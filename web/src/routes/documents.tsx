import type { Contribution } from '../shell/types';

/** Screens of `documents` under the shell, and those anybody may open. */
export const documentsRoutes = [] as const;
export const documentsPublicRoutes = [] as const;

/** Screens of `documents` inside a space, under `spaceRoute`. */
export const documentsSpaceRoutes = [] as const;

/** What `documents` brings to the rail and to the palette. */
export const documentsContribution: Contribution = {};
