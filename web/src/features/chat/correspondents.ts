import { type ComponentType, createContext, useContext } from 'react';

/** Who takes part in a topic by mail: the module of letters knows how. */
type Correspondents = ComponentType<{ conversation: { id: string; title: string }; onClose: () => void }>;

const CorrespondentsContext = createContext<Correspondents | undefined>(undefined);

export const CorrespondentsProvider = CorrespondentsContext.Provider;

export function useCorrespondents(): Correspondents | undefined {
  return useContext(CorrespondentsContext);
}
