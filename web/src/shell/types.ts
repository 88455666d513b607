import type { UseQueryOptions, UseSuspenseQueryOptions } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Capacity, Session } from '../api/session';
import type { LoadDocumentPart, LoadFolderPart } from '../ui/DocumentParts';
import type { LoadPageMarks, LoadRemarks } from '../ui/PreviewParts';
import type { LoadReferring } from '../ui/Referring';
import type { LoadToldParts } from '../ui/ToldParts';

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
  /** What awaits there, and the key of its words. Asked for once the page is usable. */
  count?: { query: CountQuery; label: string };
}

// biome-ignore lint/suspicious/noExplicitAny: the shape that the server gives is the feature's business
export type CountQuery = () => Promise<UseQueryOptions<any, Error, number, any>>;

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

/** A kind of thing that the search finds, as its module calls and draws it. */
export interface FoundKind {
  /** As the server names it. */
  id: string;
  /** The key of its name: `people:palette`. */
  label: string;
  icon: LucideIcon;
  /** Lower comes first. */
  order: number;
  /** Drawn as a page with its extension, or with initials; else by its icon. */
  look?: 'file' | 'face';
}

/** What documents may be described as, as their module calls it. */
export interface DocumentKind {
  /** As the server names it. */
  id: string;
  /** The key of its name: `kinds:one.QUOTE`. */
  label: string;
}

/** What a message of the dialogue can become, as the module that makes it calls it. */
export interface OutcomeKind {
  /** As the server names it. */
  id: string;
  icon: LucideIcon;
  /** The key of the gesture: "En faire un commentaire". */
  label: string;
  /** The key of what is said once it is done, and above its card: "Devenu un commentaire". */
  done: string;
}

export interface PaletteProps {
  opened: boolean;
  /** Closed without a choice. */
  onClose: () => void;
  /** Closed by opening what was found. */
  onLeave: () => void;
}

/** What a module brings to the frame, declared beside its routes. */
export interface Contribution {
  rail?: readonly RailEntry[];
  /** Entries of the simplified display: three in all. */
  simple?: readonly RailEntry[];
  /** Lines of my menu: my profile, my sessions. */
  me?: readonly Pick<RailEntry, 'to' | 'icon' | 'label'>[];
  finds?: readonly FoundKind[];
  documentKinds?: readonly DocumentKind[];
  /** What it makes of messages. */
  outcomes?: readonly OutcomeKind[];
  /** What the field at the top opens. */
  palette?: ComponentType<PaletteProps>;
  /** What stands in the top, before the help. */
  top?: readonly ComponentType[];
  spaces?: RailSpacesQuery;
  /** Shows nothing: it listens while somebody is signed in. Loaded once the page is usable. */
  attendant?: () => Promise<ComponentType>;
  /** What stands on the page of a thing that others refer to. */
  refers?: LoadReferring;
  /** How far a document is, before what is shown of it. */
  documentState?: LoadDocumentPart;
  /** What stands on the page of a document, after what is shown of it. */
  document?: LoadDocumentPart;
  /** What stands on the page of a folder. */
  folder?: LoadFolderPart;
  /** What stands above what a folder holds. */
  band?: LoadFolderPart;
  /** What is said of a document, below what is shown of it. */
  remarks?: LoadRemarks;
  /** What stands on a page of a document that is shown. */
  marks?: LoadPageMarks;
  /** What stands where one is told something: the bell, a space's name, my own page. */
  told?: LoadToldParts;
}
