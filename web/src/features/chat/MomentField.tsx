import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { sayDate } from '../../ui/dates';
import { ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { onClock, presets } from './moments';

interface MomentFieldProps {
  legend: string;
  /** On the clock of my zone; empty while none is chosen. */
  at: string;
  onChange: (at: string) => void;
}

/** A moment to come: one of those that one often means, or a day and an hour. */
export function MomentField({ legend, at, onChange }: MomentFieldProps) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const name = useId();
  const [offered] = useState(() => presets(new Date(), timeZone));
  const [own, setOwn] = useState(() => at !== '' && !offered.some((one) => one.at === at));
  // The clock of the zone, read as if it were that of Greenwich: it is only said, never counted with.
  const speaking = { locale: i18n.language, timeZone: 'UTC', now: new Date(`${onClock(new Date(), timeZone)}:00Z`) };
  return (
    <>
      <ChoiceSet legend={legend}>
        {offered.map((one) => (
          <RadioCard
            key={one.id}
            name={name}
            label={t(`talk:moment.${one.id}`)}
            hint={sayDate(new Date(`${one.at}:00Z`), 'time', speaking)}
            checked={!own && at === one.at}
            onChange={() => {
              setOwn(false);
              onChange(one.at);
            }}
          />
        ))}
        <RadioCard name={name} label={t('talk:moment.own')} checked={own} onChange={() => setOwn(true)} />
      </ChoiceSet>
      {own && (
        <TextField
          type="datetime-local"
          label={t('talk:moment.label')}
          value={at}
          min={onClock(new Date(), timeZone)}
          required
          onChange={(event) => onChange(event.target.value.slice(0, 16))}
        />
      )}
    </>
  );
}
