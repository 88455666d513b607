import { gather } from './gather';

/** What the other pages say. */
export const phrases = gather(
  import.meta.glob<object>(
    ['../features/*/en.json', '!../features/{activity,chat,people,search,sign-in,spaces}/en.json'],
    { eager: true, import: 'default' },
  ),
);
