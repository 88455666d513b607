import {
  Building2,
  Coffee,
  Handshake,
  HeartHandshake,
  Landmark,
  LibraryBig,
  LifeBuoy,
  LockKeyhole,
  type LucideIcon,
  MapIcon,
  Network,
  Newspaper,
  Scale,
  Signpost,
  UsersRound,
} from 'lucide-react';
import type { View } from '../api/client';

export type SpaceType = View['SpaceView']['type'];

/** The sign of each type of space. */
export const spaceIcons: Record<SpaceType, LucideIcon> = {
  COUNCIL: Landmark,
  EXECUTIVE: Landmark,
  GOVERNING_BODY: Landmark,
  SOCIAL_COMMITTEE: Scale,
  COMMITTEE: UsersRound,
  WORKING_GROUP: UsersRound,
  SERVICE: Building2,
  SUPPORT: LifeBuoy,
  CONFIDENTIAL: LockKeyhole,
  PROJECT: Signpost,
  GENERAL_INFO: Newspaper,
  SHARED_RESOURCES: LibraryBig,
  CROSS_UNIT: Network,
  SOCIAL: Coffee,
  PARTNERS: Handshake,
  INTER_AUTHORITY: MapIcon,
  ASSOCIATIONS: HeartHandshake,
};
