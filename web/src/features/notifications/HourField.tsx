import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/Field';

interface HourFieldProps {
  label: string;
  value: number;
  onChoose: (hour: number) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** A whole hour of the day. */
export function HourField({ label, value, onChoose }: HourFieldProps) {
  const { t } = useTranslation();
  return (
    <SelectField label={label} value={value} onChange={(event) => onChoose(Number(event.target.value))}>
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {t('notifications:hour', { hour })}
        </option>
      ))}
    </SelectField>
  );
}
