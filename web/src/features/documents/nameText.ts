import type { TFunction } from 'i18next';
import { isProblem } from '../../api/problem';

const reasons = ['empty', 'dots', 'invisible', 'character', 'device', 'ending', 'long'] as const;

/** Why a name cannot be kept; nothing for another refusal. */
export function nameText(error: unknown, t: TFunction): string | undefined {
  if (isProblem(error, 'name-taken')) {
    return t('documents:name.taken', { name: String(error.details.name) });
  }
  const reason = isProblem(error, 'unusable-name') && reasons.find((known) => known === error.details.reason);
  return reason ? t(`documents:name.${reason}`) : undefined;
}
