import type { ResourceLanguage } from 'i18next';

/** Names each file of phrases by its feature: `../features/people/fr.json` is `people`, `./fr.json` is `common`. */
export function gather(files: Record<string, object>): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [/features\/([^/]+)\//.exec(path)?.[1] ?? 'common', texts]),
  ) as ResourceLanguage;
}
