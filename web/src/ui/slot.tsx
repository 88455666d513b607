import { type ComponentType, lazy, Suspense, useMemo } from 'react';

/** What a module brings to a place that others hold open. Loaded when the place first shows. */
export type LoadPart<Props> = () => Promise<ComponentType<Props>>;

/** The parts brought to a place, to be given down to it. */
export function useLoaded<Props>(parts: readonly LoadPart<Props>[]): readonly ComponentType<Props>[] {
  return useMemo(() => parts.map((load) => lazy(() => arrived(load))), [parts]);
}

/** The place itself: each part shows when it is there, and begins anew with another thing. */
export function Parts<Props extends { id: string }>({
  parts,
  thing,
}: {
  parts: readonly ComponentType<Props>[];
  thing: Props;
}) {
  return parts.map((Part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change
    <Suspense key={`${place}-${thing.id}`}>
      <Part {...thing} />
    </Suspense>
  ));
}

/** The line may be cut at that moment: the page does without. */
async function arrived<Props>(load: LoadPart<Props>): Promise<{ default: ComponentType<Props> }> {
  try {
    return { default: await load() };
  } catch {
    return { default: () => null };
  }
}
