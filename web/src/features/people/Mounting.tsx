import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/Field';
import styles from './AccountPage.module.css';
import { CopyField } from './CopyField';
import { drivesQuery } from './queries';

/** The address of a space as a drive, and what each system asks for. */
export function Mounting() {
  const { t } = useTranslation();
  const { data: spaces } = useSuspenseQuery(drivesQuery);
  const [chosen, setChosen] = useState<string>();
  const space = spaces.find(({ id }) => id === chosen) ?? spaces[0];
  if (!space) {
    return null;
  }
  return (
    <div className={`pv-stack ${styles.form}`}>
      <h3>{t('account:applications.mount')}</h3>
      <SelectField
        label={t('account:applications.space')}
        value={space.id}
        onChange={(event) => setChosen(event.target.value)}
      >
        {spaces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <CopyField
        label={t('account:applications.address')}
        value={`${location.origin}/dav/${space.organisationSlug}/${space.slug}/`}
      />
      <ul>
        <li>{t('account:applications.windows')}</li>
        <li>{t('account:applications.mac')}</li>
        <li>{t('account:applications.linux')}</li>
      </ul>
    </div>
  );
}
