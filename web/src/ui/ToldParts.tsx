import { type ComponentType, createContext, type ReactNode, Suspense, useContext, useMemo } from 'react';
import type { View } from '../api/client';
import { type LoadPart, Parts, useLoaded } from './slot';

/** A space on which one may do something where it is named. */
export interface GesturedSpace {
  id: string;
  name: string;
}

/** A line of the bell. */
export interface RungNotice {
  id: string;
  kind: View['BellLine']['kind'];
  /** Of what it is about. */
  address: string;
  /** Whether one has read it. */
  read: boolean;
  spaceId?: string | null;
  spaceName?: string | null;
  /** What it asked for is done: it is read. */
  onDone: () => void;
  /** Closes the bell. */
  onLeave: () => void;
}

/** The bell, open. */
export interface OpenBell {
  id: string;
  onLeave: () => void;
}

/** A word that is about to be sent to some people of a space, or something that is about to be shown to them. */
export interface Told {
  /** Of the space. */
  id: string;
  /** Without it, all of the space. */
  personIds?: readonly string[];
  /** Groups and services whose people are meant as well. */
  collectiveIds?: readonly string[];
  /** It is shown to them: whether as news, or as something that each is to read. A word that is sent otherwise. */
  shown?: 'NEWS' | 'MEANT';
}

/** The places where one is told something, and what stands there. */
interface Places {
  space: GesturedSpace;
  notice: RungNotice;
  bell: OpenBell;
  told: Told;
  account: object;
}

/** What a module brings to them. */
export type LoadToldParts = { [Place in keyof Places]?: LoadPart<Places[Place]> };

type Brought = { [Place in keyof Places]: readonly ComponentType<Places[Place]>[] };

const BroughtToThem = createContext<Brought>({ space: [], notice: [], bell: [], told: [], account: [] });

export function ToldPartsProvider({ parts, children }: { parts: readonly LoadToldParts[]; children: ReactNode }) {
  const brought = {
    space: useLoaded(useMemo(() => parts.flatMap(({ space }) => space ?? []), [parts])),
    notice: useLoaded(useMemo(() => parts.flatMap(({ notice }) => notice ?? []), [parts])),
    bell: useLoaded(useMemo(() => parts.flatMap(({ bell }) => bell ?? []), [parts])),
    told: useLoaded(useMemo(() => parts.flatMap(({ told }) => told ?? []), [parts])),
    account: useLoaded(useMemo(() => parts.flatMap(({ account }) => account ?? []), [parts])),
  };
  return <BroughtToThem value={brought}>{children}</BroughtToThem>;
}

/** Beside the name of a space. */
export function SpaceGestures(space: GesturedSpace) {
  return <Parts parts={useContext(BroughtToThem).space} thing={space} />;
}

/** Under a line of the bell. */
export function NoticeParts(notice: RungNotice) {
  return <Parts parts={useContext(BroughtToThem).notice} thing={notice} />;
}

/** Above the lines of the bell. */
export function BellParts(bell: OpenBell) {
  return <Parts parts={useContext(BroughtToThem).bell} thing={bell} />;
}

/** Before a word is sent. */
export function ToldParts(told: Told) {
  return <Parts parts={useContext(BroughtToThem).told} thing={told} />;
}

/** On my own page. */
export function AccountParts() {
  return useContext(BroughtToThem).account.map((Part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change
    <Suspense key={place}>
      <Part />
    </Suspense>
  ));
}
