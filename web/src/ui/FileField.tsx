import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Field } from './Field';
import styles from './FileField.module.css';

interface FileFieldProps {
  label: string;
  hint?: string;
  accept: string;
  required?: boolean;
  onChoose: (file: File | undefined) => void;
}

/** A file, chosen by a button of ours that speaks the page's language, and called by its name once it is. */
export function FileField({ label, hint, accept, required, onChoose }: FileFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  const [missing, setMissing] = useState(false);
  return (
    <Field label={label} hint={hint} error={missing && t('ui.file.missing')}>
      {(wiring) => (
        <div className={styles.file}>
          <input
            ref={input}
            id={wiring.id}
            type="file"
            accept={accept}
            required={required}
            hidden
            onInvalid={(event) => {
              event.preventDefault();
              setMissing(true);
              button.current?.focus();
            }}
            onChange={(event) => {
              const file = event.target.files?.[0];
              setChosen(file?.name);
              setMissing(false);
              onChoose(file);
            }}
          />
          <Button
            ref={button}
            icon={FileUp}
            aria-label={t(chosen ? 'ui.file.otherFor' : 'ui.file.chooseFor', { label })}
            aria-describedby={[chosen && name, wiring['aria-describedby']].filter(Boolean).join(' ') || undefined}
            onClick={() => input.current?.click()}
          >
            {t(chosen ? 'ui.file.other' : 'ui.file.choose')}
          </Button>
          {chosen && (
            <span id={name} className={styles.name}>
              {chosen}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
