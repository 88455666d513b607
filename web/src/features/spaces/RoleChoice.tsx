import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import type { SpaceRole } from './queries';

interface RoleChoiceProps {
  role: SpaceRole;
  onChange: (role: SpaceRole) => void;
  /** Whether somebody from outside is among those it is for: they never run a space. */
  guests?: boolean;
}

const roles: readonly SpaceRole[] = ['READER', 'CONTRIBUTOR', 'FACILITATOR'];

/** Lecteur, contributeur, animateur, each said in a sentence. */
export function RoleChoice({ role, onChange, guests }: RoleChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <ChoiceSet legend={t('spaces:roleChoice')}>
      {roles
        .filter((one) => !guests || one !== 'FACILITATOR')
        .map((one) => (
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
