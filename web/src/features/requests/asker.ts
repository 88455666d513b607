import { useTranslation } from 'react-i18next';
import type { Case } from './queries';

/** The name of who asked, with an account or without; or that they are forgotten. */
export function useAskerName({ requester, visitor }: Case): string {
  const { t } = useTranslation();
  return requester ? `${requester.givenName} ${requester.familyName}` : (visitor?.name ?? t('requests:visitor.gone'));
}
