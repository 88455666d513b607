import { gather } from './gather';

/** What the first visit says, from the sign-in page to the home page. */
export const phrases = gather(
  import.meta.glob<object>(['./en.json', '../features/{activity,chat,people,search,sign-in,spaces}/en.json'], {
    eager: true,
    import: 'default',
  }),
);
