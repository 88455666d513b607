import { useTranslation } from 'react-i18next';
import { saySize } from './sizes';

export function SizeText({ bytes }: { bytes: number }) {
  const { i18n } = useTranslation();
  return <span className="pv-num pv-nowrap">{saySize(bytes, i18n.language)}</span>;
}
