import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import type { SpaceRole } from './queries';

/** What one is on entering: reader or contributor. */
export function EntryRoleChoice({ role, onChange }: { role: SpaceRole; onChange: (role: SpaceRole) => void }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <ChoiceSet legend={t('spaces:entryChoice')}>
      {(['READER', 'CONTRIBUTOR'] as const).map((one) => (
        <RadioCard
          key={one}
          name={name}
          label={t(`spaces:role.${one}`)}
          hint={t(`spaces:roleHint.${one}`)}
          checked={role === one}
          onChange={() => onChange(one)}
        />
      ))}
    </ChoiceSet>
  );
}
