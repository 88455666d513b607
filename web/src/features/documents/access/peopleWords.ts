import type { TFunction } from 'i18next';

const NAMED = 3;

/** "Paul Klein, Inès Korber et 4 autres personnes". */
export function sayPeople(people: readonly { name: string }[], t: TFunction, language: string): string {
  const rest = people.length - NAMED;
  const names = people.slice(0, rest === 1 ? NAMED + 1 : NAMED).map(({ name }) => name);
  if (people.length > names.length) {
    names.push(t('documents:consequence.others', { count: people.length - names.length }));
  }
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
