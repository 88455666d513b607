import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { type Field, isDay, wordOf } from './kinds';
import { type Facts, type Kind, readersQuery } from './queries';

interface FactFieldProps {
  id: string;
  kind: Kind;
  field: Field;
  facts: Facts;
  onChange: (part: Partial<Facts>) => void;
  /** As it is typed: with a comma, with spaces. */
  amount: { text: string; wrong: boolean; onType: (text: string) => void };
  /** The number after the last one of the series. */
  next?: number;
}

const LONGEST: Partial<Record<Field, number>> = { number: 50, licence: 100, supplier: 200, credit: 200, place: 200 };

/** One fact, in the field that suits it. */
export function FactField({ id, kind, field, facts, onChange, amount, next }: FactFieldProps) {
  const { t } = useTranslation();
  const label = wordOf(kind, field, t);
  switch (field) {
    case 'amount':
      return (
        <TextField
          label={label}
          hint={t('kinds:hint.amount')}
          error={amount.wrong ? t('kinds:hint.amountWrong') : undefined}
          inputMode="decimal"
          maxLength={20}
          value={amount.text}
          onChange={(event) => amount.onType(event.target.value)}
        />
      );
    case 'outcome':
      return (
        <SelectField
          label={label}
          hint={t('kinds:hint.outcome')}
          value={facts.outcome ?? ''}
          onChange={(event) => onChange({ outcome: (event.target.value || undefined) as Facts['outcome'] })}
        >
          <option value="">{t('kinds:outcome.open')}</option>
          {(['ACCEPTED', 'DECLINED'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`kinds:outcome.${one}`)}
            </option>
          ))}
        </SelectField>
      );
    case 'imageRights':
      return (
        <SelectField
          label={label}
          value={facts.imageRights ?? ''}
          onChange={(event) => onChange({ imageRights: (event.target.value || undefined) as Facts['imageRights'] })}
        >
          <option value="">{t('kinds:rights.unknown')}</option>
          {(['OBTAINED', 'NOT_NEEDED', 'ASKED', 'REFUSED'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`kinds:rights.${one}`)}
            </option>
          ))}
        </SelectField>
      );
    case 'owner':
      return <OwnerField id={id} label={label} facts={facts} onChange={onChange} />;
    case 'issue':
      return (
        <>
          <TextField
            label={label}
            type="number"
            min={1}
            max={99_999}
            value={facts.issue ?? ''}
            onChange={(event) => onChange({ issue: event.target.value ? Number(event.target.value) : undefined })}
          />
          {next && !facts.issue && (
            <div>
              <Button onClick={() => onChange({ issue: next })}>{t('kinds:hint.next', { number: next })}</Button>
            </div>
          )}
        </>
      );
    default:
      return (
        <TextField
          label={label}
          type={isDay(field) ? 'date' : 'text'}
          maxLength={isDay(field) ? undefined : (LONGEST[field] ?? 300)}
          value={facts[field] ?? ''}
          onChange={(event) => onChange({ [field]: event.target.value || undefined })}
        />
      );
  }
}

/** Who keeps it, among those who read it. */
function OwnerField({
  id,
  label,
  facts,
  onChange,
}: Pick<FactFieldProps, 'id' | 'facts' | 'onChange'> & { label: string }) {
  const { t } = useTranslation();
  const { data: readers = [] } = useQuery(readersQuery(id));
  return (
    <SelectField
      label={label}
      hint={t('kinds:hint.owner')}
      value={facts.ownerId ?? ''}
      onChange={(event) => onChange({ ownerId: event.target.value || undefined })}
    >
      <option value="">{t('kinds:hint.nobody')}</option>
      {readers.map(({ id: person, name }) => (
        <option key={person} value={person}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
