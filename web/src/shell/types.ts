import type { UseSuspenseQueryOptions } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { Capacity, Session } from '../api/session';

/** An entry of the rail and of the phone's bar. It exists with its module, and for those who may. */
export interface RailEntry {
  /** An address of the map: `/annuaire`. */
  to: string;
  icon: LucideIcon;
  /** The key of its name: `people:rail.directory`. */
  label: string;
  /** Lower comes first. */
  order: number;
  shows?: (session: Session, capacity: Capacity | undefined) => boolean;
  /** Shown only where the spaces themselves are not: narrow rail and phone. */
  narrowOnly?: boolean;
  /** In the rail, current at its own address only: what lies below it has entries of its own there. */
  exact?: boolean;
}

/** A space in the rail. */
export interface RailSpace {
  id: string;
  name: string;
  icon: LucideIcon;
  href: string;
  favourite: boolean;
  /** The key of its group's name, and the group's place. */
  group: string;
  groupOrder: number;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape that the server gives is the feature's business
export type RailSpacesQuery = UseSuspenseQueryOptions<any, Error, RailSpace[], any>;

/** One answer of the palette. */
export interface PaletteHit {
  id: string;
  title: string;
  /** Why it is here: where it lives, who made it. */
  detail?: string;
  href: string;
  /** A file's name, for its glyph; else the icon of the source. */
  fileName?: string;
}

/** Where the palette looks: each module brings its own. */
export interface PaletteSource {
  id: string;
  /** The key of its name: `people:palette.title`. */
  label: string;
  icon: LucideIcon;
  search: (words: string, signal: AbortSignal) => Promise<PaletteHit[]>;
}

/** What a module brings to the frame, declared beside its routes. */
export interface Contribution {
  rail?: readonly RailEntry[];
  /** Lines of my menu: my profile, my sessions. */
  me?: readonly Pick<RailEntry, 'to' | 'icon' | 'label'>[];
  palette?: readonly PaletteSource[];
  spaces?: RailSpacesQuery;
}
