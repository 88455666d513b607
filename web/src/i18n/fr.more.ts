import { gather } from './gather';

/** What the other pages say. */
export const phrases = gather(
  import.meta.glob<object>(
    ['../features/*/fr.json', '!../features/{activity,chat,people,search,sign-in,spaces}/fr.json'],
    { eager: true, import: 'default' },
  ),
);
