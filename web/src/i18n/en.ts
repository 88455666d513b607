import { gather } from './gather';

export const phrases = gather(
  import.meta.glob<object>(['./en.json', '../features/*/en.json'], { eager: true, import: 'default' }),
);
