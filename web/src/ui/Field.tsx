import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';

interface Words {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

interface Wiring {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, hint between, error below, wired to whatever control `children` draws. */
export function Field({ label, hint, error, children }: Words & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {children({
        id,
        className: styles.input,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...rest }: Words & ComponentPropsWithRef<'input'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <input type="text" {...rest} {...wiring} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, ...rest }: Words & ComponentPropsWithRef<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <textarea rows={3} {...rest} {...wiring} />}
    </Field>
  );
}

/** The system's own list: the surest one on a phone and by keyboard. `children` are `<option>`s. */
export function SelectField({ label, hint, error, ...rest }: Words & ComponentPropsWithRef<'select'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <select {...rest} {...wiring} className={classes(wiring.className, styles.select)} />}
    </Field>
  );
}

type Ticked = Pick<Words, 'hint' | 'label'> & Omit<ComponentPropsWithRef<'input'>, 'type'>;

/** One thing to tick. */
export function CheckField(props: Ticked) {
  return <Tick {...props} type="checkbox" />;
}

/** A card to choose among several: put them in a `ChoiceSet`. */
export function RadioCard({ icon, ...props }: Ticked & { icon?: ReactNode }) {
  return <Tick {...props} type="radio" card icon={icon} />;
}

/** A card to tick, alone or among several. */
export function CheckCard({ icon, ...props }: Ticked & { icon?: ReactNode }) {
  return <Tick {...props} type="checkbox" card icon={icon} />;
}

function Tick({ label, hint, card, icon, ...rest }: Ticked & { type: string; card?: boolean; icon?: ReactNode }) {
  const id = useId();
  return (
    <label className={card ? styles.card : styles.tick}>
      <input {...rest} aria-describedby={hint ? id : undefined} />
      {icon}
      <span>
        <span className={styles.tickLabel}>{label}</span>
        {hint && (
          <span id={id} className={styles.tickHint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** A question with several answers. */
export function ChoiceSet({
  legend,
  hint,
  error,
  children,
}: Omit<Words, 'label'> & { legend: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? id : undefined}>
      <legend className={styles.label}>{legend}</legend>
      {hint && (
        <span id={id} className={styles.hint}>
          {hint}
        </span>
      )}
      <div className={styles.choices}>{children}</div>
      {error && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
