import { type ComponentType, createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react';

/** A thing that others refer to. */
export interface Referred {
  kind: 'DOCUMENT' | 'SPACE' | 'PERSON';
  id: string;
}

/** Shows what refers to a thing, and nothing at all where nothing does. Loaded with the first thing that opens. */
export type LoadReferring = () => Promise<ComponentType<Referred>>;

const ReferringContext = createContext<readonly ComponentType<Referred>[]>([]);

/** What modules bring to the pages of things that others refer to. */
export function ReferringProvider({ parts, children }: { parts: readonly LoadReferring[]; children: ReactNode }) {
  const loaded = useMemo(() => parts.map((load) => lazy(() => arrived(load))), [parts]);
  return <ReferringContext value={loaded}>{children}</ReferringContext>;
}

/** The line may be cut at that moment: the page does without. */
async function arrived(load: LoadReferring): Promise<{ default: ComponentType<Referred> }> {
  try {
    return { default: await load() };
  } catch {
    return { default: () => null };
  }
}

/** What refers to this thing, for whoever may read it: at the end of its page. */
export function Referring({ kind, id }: Referred) {
  return useContext(ReferringContext).map((Part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change
    <Suspense key={`${place}-${id}`}>
      <Part kind={kind} id={id} />
    </Suspense>
  ));
}
