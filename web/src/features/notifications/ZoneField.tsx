import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/Field';

interface ZoneFieldProps {
  /** My own; without it, that of my authority. */
  own?: string;
  usual: string;
  onChoose: (zone: string | undefined) => void;
}

/** Where the Republic has hours of its own, and the zone of this device. */
const known = [
  'Europe/Paris',
  'America/Martinique',
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
];

/** The time zone that my hours are in. */
export function ZoneField({ own, usual, onChoose }: ZoneFieldProps) {
  const { t } = useTranslation();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([...known, here, ...(own ? [own] : [])])].filter((zone) => zone !== 'UTC' || zone === own);
  return (
    <SelectField
      label={t('notifications:delivery.zone')}
      value={own ?? ''}
      onChange={(event) => onChoose(event.target.value || undefined)}
    >
      <option value="">{t('notifications:delivery.zoneUsual', { zone: name(usual) })}</option>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {name(zone)}
        </option>
      ))}
    </SelectField>
  );
}

/** "Paris" for `Europe/Paris`. */
function name(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
