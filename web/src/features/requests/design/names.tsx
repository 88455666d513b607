import { createContext, type ReactNode, useContext, useState } from 'react';

interface Names {
  nameOf: (id: string) => string;
  learn: (id: string, name: string) => void;
}

const NamesContext = createContext<Names>({ nameOf: () => '', learn: () => undefined });

interface NamesProviderProps {
  named: readonly { id: string; name: string }[];
  children: ReactNode;
}

/** The people and groups that a definition names by their ids. */
export function NamesProvider({ named, children }: NamesProviderProps) {
  const [learnt, setLearnt] = useState<Record<string, string>>({});
  const nameOf = (id: string) => learnt[id] ?? named.find((one) => one.id === id)?.name ?? '';
  const learn = (id: string, name: string) => setLearnt((before) => ({ ...before, [id]: name }));
  return <NamesContext value={{ nameOf, learn }}>{children}</NamesContext>;
}

export const useNames = () => useContext(NamesContext);
