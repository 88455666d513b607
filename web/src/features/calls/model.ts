import type { TFunction } from 'i18next';
import { dateFormat } from '../../ui/formats';
import type { Call, Write } from './queries';

/** The day that it is somewhere: `2026-11-23`. */
export function dayOf(at: Date, timeZone: string): string {
  return dateFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Some days later. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** How many days lie between two. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

export const models = ['PHOTO', 'FREE'] as const;
export type Model = (typeof models)[number];

/** What a ready model says; all of it may be changed. */
export function fromModel(model: Model, today: string, t: TFunction): Write {
  const untilOn = daysAfter(today, 30);
  const lines = (text: string) => text.split('\n');
  return {
    title: model === 'PHOTO' ? t('calls:model.PHOTO.title') : '',
    rules: model === 'PHOTO' ? t('calls:model.PHOTO.rules') : '',
    fromOn: today,
    untilOn,
    eraseOn: daysAfter(untilOn, 60),
    perPerson: model === 'PHOTO' ? 3 : 1,
    pictures: model === 'PHOTO' ? 1 : 0,
    megabytes: 15,
    criteria: model === 'PHOTO' ? lines(t('calls:model.PHOTO.criteria')) : [],
    consents: lines(t(`calls:model.${model}.consents`)),
    jurorIds: [],
  };
}

/** A draft, to be written anew. */
export function fromCall(call: Call): Write {
  const { title, rules, fromOn, untilOn, eraseOn, perPerson, pictures, megabytes } = call;
  return {
    title,
    rules,
    fromOn,
    untilOn,
    eraseOn,
    perPerson,
    pictures,
    megabytes,
    criteria: call.criteria.map(({ label }) => label),
    consents: call.consents.map(({ label }) => label),
    jurorIds: call.jurors.map(({ personId }) => personId),
  };
}
