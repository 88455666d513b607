import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import type { Case } from './queries';

/** What was answered to a question, as its kind is read. */
export function Answered({ kind, said }: { kind: Case['answers'][number]['kind']; said: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const [one = '', point] = said;
  switch (kind) {
    case 'YES_NO':
      return t(one === 'true' ? 'requests:yes' : 'requests:no');
    case 'DATE':
      return <DateText at={`${one}T12:00:00Z`} style="on" />;
    case 'AMOUNT':
      return new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'EUR' }).format(Number(one));
    case 'PLACE':
      return point ? `${one} (${point.replace(',', ', ')})` : one;
    default:
      return said.join(', ');
  }
}
