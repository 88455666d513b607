/** How the queue of a space is narrowed, as its address says it. */
export interface QueueSearch {
  liste?: 'terminees' | undefined;
  a?: 'moi' | 'personne' | 'retard' | undefined;
  modele?: string | undefined;
  etape?: string | undefined;
  urgence?: 'urgent' | 'courant' | 'tranquille' | undefined;
  mots?: string | undefined;
  vue?: 'tableau' | undefined;
  demande?: string | undefined;
}

/** In the order of the server: 0 urgent, 1 ordinary, 2 not urgent. */
export const urgencies = ['urgent', 'courant', 'tranquille'] as const;
