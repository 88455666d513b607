import { useTranslation } from 'react-i18next';
import { ChoiceSet, RadioCard, SelectField } from '../../../ui/Field';
import { AccessPeople } from './AccessPeople';
import { type Audience, type Level, levels } from './accessLines';

interface AudienceChoiceProps {
  audience: Audience;
  onChange: (audience: Audience) => void;
  /** What the first choice is called: the folder's own audience. */
  asFolder: string;
}

/** Three words: the whole space, some people, or me. */
export function AudienceChoice({ audience, onChange, asFolder }: AudienceChoiceProps) {
  const { t } = useTranslation();
  const card = (who: Audience['who'], label: string, hint: string) => (
    <RadioCard
      name="who"
      label={label}
      hint={hint}
      checked={audience.who === who}
      onChange={() => onChange({ ...audience, who })}
    />
  );
  return (
    <>
      <ChoiceSet legend={t('documents:access.who')} hint={t('documents:access.facilitators')}>
        {card('folder', asFolder, t('documents:access.inheritHint'))}
        {card('some', t('documents:access.some'), t('documents:access.someHint'))}
        {card('me', t('documents:access.me'), t('documents:access.meHint'))}
      </ChoiceSet>
      {audience.who === 'some' && (
        <>
          <AccessPeople chosen={audience.chosen} onChange={(chosen) => onChange({ ...audience, chosen })} />
          <SelectField
            label={t('documents:access.level')}
            value={audience.level}
            onChange={({ target }) => onChange({ ...audience, level: target.value as Level })}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(`documents:level.${one}`)}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </>
  );
}
