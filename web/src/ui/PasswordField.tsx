import { Eye, EyeOff } from 'lucide-react';
import { type ComponentPropsWithRef, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';
import { IconButton } from './IconButton';
import styles from './PasswordField.module.css';

type Props = { label: ReactNode; hint?: ReactNode; error?: ReactNode } & Omit<ComponentPropsWithRef<'input'>, 'type'>;

/** A password, which one may show. */
export function PasswordField({ label, hint, error, ...rest }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <span className={styles.password}>
          <input spellCheck={false} autoCapitalize="none" {...rest} {...wiring} type={shown ? 'text' : 'password'} />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? 'ui.hidePassword' : 'ui.showPassword')}
            aria-controls={wiring.id}
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  );
}
