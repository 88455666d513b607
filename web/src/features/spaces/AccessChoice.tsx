import { DoorOpen, EyeOff, Hand, KeyRound, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import type { SpaceAccess } from './queries';

interface AccessChoiceProps {
  access: SpaceAccess;
  onChange: (access: SpaceAccess) => void;
}

const ways: readonly [SpaceAccess, LucideIcon][] = [
  ['OPEN', DoorOpen],
  ['ON_REQUEST', Hand],
  ['CLOSED', KeyRound],
  ['SECRET', EyeOff],
];

/** Who may come in, each way said in a sentence. */
export function AccessChoice({ access, onChange }: AccessChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <ChoiceSet legend={t('spaces:accessChoice')}>
      {ways.map(([way, Icon]) => (
        <RadioCard
          key={way}
          name={name}
          icon={<Icon className="pv-icon" size={20} aria-hidden />}
          label={t(`spaces:access.${way}.name`)}
          hint={t(`spaces:access.${way}.hint`)}
          checked={access === way}
          onChange={() => onChange(way)}
        />
      ))}
    </ChoiceSet>
  );
}
