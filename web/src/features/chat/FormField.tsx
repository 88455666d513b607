import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { formsQuery } from './outcomes';

interface FormFieldProps {
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** Chooses what one asks for, among what a few words are enough for. */
export function FormField({ chosen, onChoose }: FormFieldProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(formsQuery);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  return (
    <SelectField
      label={t('talk:form.label')}
      hint={t('talk:form.hint')}
      required
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" disabled>
        {t('talk:form.choose')}
      </option>
      {data?.map(({ id, name, place }) => (
        <option key={id} value={id}>
          {place ? t('talk:form.at', { name, place }) : name}
        </option>
      ))}
    </SelectField>
  );
}
