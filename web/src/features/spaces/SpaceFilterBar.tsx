import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/Field';
import { offeredTypes } from './groups';
import type { SpaceType } from './queries';
import styles from './SpaceFilterBar.module.css';

interface Found {
  q?: string;
  type?: SpaceType;
  archives?: true;
}

/** Finds a space as one types, accents and case aside, and narrows to a type. What is found is in the address. */
export function SpaceFilterBar({ found }: { found: Found }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState(found.q ?? '');
  const narrow = (some: Found) => void navigate({ to: '/espaces', search: { ...found, ...some }, replace: true });
  return (
    <search className={styles.bar}>
      <TextField
        type="search"
        label={t('spaces:home.find')}
        value={words}
        maxLength={100}
        onChange={(event) => {
          setWords(event.target.value);
          narrow({ q: event.target.value.trim() || undefined });
        }}
      />
      <SelectField
        label={t('spaces:home.type')}
        value={found.type ?? ''}
        onChange={(event) => narrow({ type: (event.target.value || undefined) as SpaceType | undefined })}
      >
        <option value="">{t('spaces:home.allTypes')}</option>
        {offeredTypes.map((type) => (
          <option key={type} value={type}>
            {t(`spaces:type.${type}`)}
          </option>
        ))}
      </SelectField>
    </search>
  );
}
