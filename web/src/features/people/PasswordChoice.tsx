import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { PasswordField } from '../../ui/PasswordField';
import styles from './PasswordChoice.module.css';

interface PasswordChoiceProps {
  value: string;
  onChange: (value: string) => void;
  /** The link's token; without one, the person is signed in. */
  token?: string;
}

const estimateQuery = (password: string, token?: string) =>
  queryOptions({
    queryKey: ['people', 'estimate', password],
    queryFn: ({ signal }) => read(api.POST('/api/password-estimates', { body: { password, token }, signal })),
    enabled: password !== '',
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

/** A new password, with what it is worth while one types: the words say it, the bar shows it. */
export function PasswordChoice({ value, onChange, token }: PasswordChoiceProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(value, 300);
  const { data } = useQuery(estimateQuery(settled, token));
  const estimate = value === '' ? undefined : data;
  return (
    <div>
      <PasswordField
        label={t('people:password.new')}
        hint={t('people:password.hint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="new-password"
        maxLength={1000}
        required
      />
      <div className={styles.bar} aria-hidden>
        <span
          className={estimate?.advice === 'NONE' ? styles.enough : styles.short}
          style={{ width: `${Math.min(100, (100 * (estimate?.bits ?? 0)) / 50)}%` }}
        />
      </div>
      <p className={styles.words} role="status">
        {estimate && t(`people:password.advice.${estimate.advice}`)}
      </p>
    </div>
  );
}
