import type { TFunction } from 'i18next';

const ADDRESS = /(?:https?:\/\/[^\s/]+)?\/(d|annuaire|messages|espaces)\/[^\s,;)]+/g;

/** What was said, for a line of a list: an address of ours is for following, and what it leads to is for reading. */
export function legible(said: string, t: TFunction): string {
  return said.replace(ADDRESS, (_, place: string) => t(`ui.link.${place}`));
}
