import i18next from 'i18next';
import { Problem } from '../api/problem';

/** The sentence for a failure: the phrase `problem.<slug>` of whichever feature has it. */
export function problemText(error: unknown): string {
  const known = error instanceof Problem ? error : new Problem('unexpected', 0);
  const ns = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {});
  const keys = [`problem.${known.slug}`, known.status >= 500 ? 'problem.server-error' : 'problem.refused'];
  return i18next.t(keys, { ...known.details, ns });
}
