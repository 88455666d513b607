import { useTranslation } from 'react-i18next';

/** Under a list that is cut: how many it does not show. */
export function Others({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p className="pv-meta">{t('polls:others', { count })}</p> : null;
}
