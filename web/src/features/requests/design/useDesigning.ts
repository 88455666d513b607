import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Definition, definitionQuery } from '../queries';
import { writeDefinition } from '../writes';
import type { Content } from './designing';

const PAUSE = 500;

const contentOf = ({ name, purpose, openTo, assignment, design }: Definition): Content => ({
  name,
  purpose: purpose ?? undefined,
  openTo,
  assignment,
  design,
});

/** What one writes is kept a moment after the last key, one keeping after the other; `settled` waits for the last one. */
export function useDesigning(definition: Definition) {
  const queries = useQueryClient();
  const [content, setContent] = useState(() => contentOf(definition));
  const [keeping, setKeeping] = useState(false);
  const [error, setError] = useState<Error>();
  const latest = useRef(content);
  const revision = useRef(definition.revision);
  const dirty = useRef(false);
  const timer = useRef<number>(undefined);
  const line = useRef(Promise.resolve());

  const keep = async () => {
    if (!dirty.current || latest.current.name.trim() === '') {
      return;
    }
    dirty.current = false;
    setKeeping(true);
    try {
      const view = await writeDefinition(definition.id, { ...latest.current, revision: revision.current });
      revision.current = view.revision;
      queries.setQueryData(definitionQuery(definition.id).queryKey, view);
      setError(undefined);
    } catch (failure) {
      dirty.current = true;
      setError(failure as Error);
      throw failure;
    } finally {
      setKeeping(false);
    }
  };
  const settled = () => {
    window.clearTimeout(timer.current);
    line.current = line.current.catch(() => undefined).then(keep);
    return line.current;
  };
  const last = useRef(settled);
  last.current = settled;
  useEffect(() => () => void last.current().catch(() => undefined), []);

  /** A function is given what is written now, however long ago it was made. */
  const change = (next: Content | ((now: Content) => Content)) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next;
    dirty.current = true;
    setContent(latest.current);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void settled().catch(() => undefined), PAUSE);
  };
  return {
    content,
    change,
    keeping,
    error,
    /** Answers the revision that the server has once all is kept. */
    settled: () => settled().then(() => revision.current),
  };
}
