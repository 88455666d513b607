import { gather } from './gather';

export const phrases = gather(
  import.meta.glob<object>(['./fr.json', '../features/*/fr.json'], { eager: true, import: 'default' }),
);
