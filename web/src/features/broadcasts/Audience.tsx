import { useSuspenseQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, ChoiceSet, RadioCard } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { PersonPicker } from '../../ui/PersonPicker';
import { Row, Rows } from '../../ui/Row';
import styles from './Broadcasts.module.css';
import { choicesQuery, type Draft, type Place, type Target } from './queries';

interface AudienceProps {
  draft: Draft;
  /** What was chosen before, by its names. */
  known: readonly Target[];
  place: Place;
  onChange: (some: Partial<Draft>) => void;
}

const kinds = [
  ['GROUP', 'groupIds'],
  ['UNIT', 'unitIds'],
  ['SPACE', 'spaceIds'],
] as const;

/** To whom: everybody, or groups, services, spaces and persons; whoever is in several receives it once. */
export function Audience({ draft, known, place, onChange }: AudienceProps) {
  const { t } = useTranslation();
  const { data: choices } = useSuspenseQuery(choicesQuery(place));
  const whole = 'spaceId' in place ? 'broadcasts:audience.wholeSpace' : 'broadcasts:audience.whole';
  return (
    <>
      <ChoiceSet legend={t('broadcasts:audience.legend')} hint={t('broadcasts:audience.hint')}>
        <RadioCard
          name="audience"
          label={t(whole, { count: choices.everybody })}
          checked={draft.everybody}
          onChange={() => onChange({ everybody: true })}
        />
        <RadioCard
          name="audience"
          label={t('broadcasts:audience.some')}
          checked={!draft.everybody}
          onChange={() => onChange({ everybody: false })}
        />
      </ChoiceSet>
      {!draft.everybody && (
        <>
          {kinds.map(([kind, ids]) => {
            const offered = choices.collectives.filter((one) => one.kind === kind);
            return (
              offered.length > 0 && (
                <ChoiceSet key={kind} legend={t(`broadcasts:audience.${kind}`)}>
                  <div className={styles.collectives}>
                    {offered.map(({ id, name, people }) => (
                      <CheckField
                        key={id}
                        label={name}
                        hint={t('broadcasts:people', { count: people })}
                        checked={draft[ids].includes(id)}
                        onChange={() => onChange({ [ids]: toggled(draft[ids], id) })}
                      />
                    ))}
                  </div>
                </ChoiceSet>
              )
            );
          })}
          <Persons draft={draft} known={known} place={place} onChange={onChange} />
        </>
      )}
    </>
  );
}

function Persons({ draft, known, place, onChange }: AudienceProps) {
  const { t } = useTranslation();
  const [names, setNames] = useState(() => new Map(known.map(({ id, name }) => [id, name])));
  return (
    <div>
      {draft.personIds.length > 0 && (
        <Rows label={t('broadcasts:audience.PERSON')}>
          {draft.personIds.map((id) => (
            <Row
              key={id}
              title={names.get(id) ?? t('broadcasts:audience.somebody')}
              action={
                <IconButton
                  icon={X}
                  label={t('broadcasts:audience.remove', { name: names.get(id) ?? '' })}
                  onClick={() => onChange({ personIds: draft.personIds.filter((one) => one !== id) })}
                />
              }
            />
          ))}
        </Rows>
      )}
      <PersonPicker
        {...place}
        gesture="add"
        label={t('broadcasts:audience.addPerson')}
        without={draft.personIds}
        onPick={({ id, name }) => {
          setNames(new Map(names).set(id, name));
          onChange({ personIds: [...draft.personIds, id] });
        }}
      />
    </div>
  );
}

function toggled(among: readonly string[], one: string): string[] {
  return among.includes(one) ? among.filter((other) => other !== one) : [...among, one];
}
