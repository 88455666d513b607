import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the icons of the first visit are asked for: the frame, the map of routes, our components, the first pages. */
const asking =
  /\/(shell|routes|features\/sign-in)\/|\/ui\/(?!LostLink|Poster)|\/features\/(activity\/(TodayPage|Bell\.|Awaiting|Conversations|RecentlyTouched|Nothing|awaitingWords)|spaces\/(groups|types|icons))/;

/** Whether a module is an icon that the first visit shows: the others come with the first page that shows one. */
export function firstIcons(root: string): (id: string) => boolean {
  const names = new Set(
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => `/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && asking.test(name))
      .flatMap((name) => iconsOf(readFileSync(join(root, 'src', name), 'utf8'))),
  );
  const library = readFileSync(join(root, 'node_modules/lucide-react/dist/esm/lucide-react.mjs'), 'utf8');
  const files = new Set(
    [...library.matchAll(/export \{([^}]*)\} from '\.\/(icons\/[^']*)'/g)]
      .filter(([, exported]) => [...(exported ?? '').matchAll(/as (\w+)/g)].some(([, name]) => names.has(name ?? '')))
      .map(([, , file]) => file),
  );
  return (id) => {
    const [, file] = /\/node_modules\/lucide-react\/dist\/esm\/(.*)$/.exec(id) ?? [];
    return file !== undefined && (!file.startsWith('icons/') || files.has(file));
  };
}

function iconsOf(source: string): string[] {
  return [...source.matchAll(/import \{([^}]*)\} from 'lucide-react'/g)].flatMap(([, imported]) =>
    (imported ?? '').split(',').map((name) => (name.trim().replace('type ', '').split(' as ')[0] ?? '').trim()),
  );
}
