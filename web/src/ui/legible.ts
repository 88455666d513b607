import type { TFunction } from 'i18next';

const ADDRESS = /(?:https?:\/\/[^\s/]+)?\/(d|p|annuaire|messages|espaces|demandes)\/[^\s,;)]+/g;

/** What was said, for a line of a list: an address of ours is for following, and what it leads to is for reading. */
export function legible(said: string, t: TFunction): string {
  return said.replace(ADDRESS, (address, place: string) =>
    t(address.includes('?vocal=') ? 'ui.link.vocal' : `ui.link.${place}`),
  );
}
