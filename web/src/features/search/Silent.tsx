import { useTranslation } from 'react-i18next';
import { useKinds } from './useKinds';

/** Says which kinds did not answer, so that nobody believes that nothing is there. */
export function Silent({ kinds }: { kinds: readonly string[] }) {
  const { t } = useTranslation();
  const names = useKinds()
    .filter(({ id }) => kinds.includes(id))
    .map(({ label }) => t(label));
  return names.length > 0 && <> {t('search:silent', { kinds: names.join(', ') })}</>;
}
