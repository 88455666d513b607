import { Link2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import styles from './Doors.module.css';
import { useOpenDoor } from './queries';

const DAYS = [7, 30, 90, 180] as const;

interface OpenDoorFormProps {
  id: string;
  /** Whether it takes the place of one that hangs there. */
  renews?: boolean;
  onDone?: () => void;
  cancel?: ReactNode;
}

/** How long a link is good, and for how many. */
export function OpenDoorForm({ id, renews, onDone, cancel }: OpenDoorFormProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState(30);
  const [most, setMost] = useState('50');
  const open = useOpenDoor(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ days, most: Number(most) }, { onSuccess: onDone });
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      <p className={styles.words}>{t(renews ? 'doors:renew.lead' : 'doors:open.lead')}</p>
      <div className={styles.fields}>
        <SelectField
          label={t('doors:open.days')}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DAYS.map((many) => (
            <option key={many} value={many}>
              {t('doors:open.forDays', { count: many })}
            </option>
          ))}
        </SelectField>
        <TextField
          type="number"
          inputMode="numeric"
          label={t('doors:open.most')}
          min={1}
          max={500}
          required
          value={most}
          onChange={(event) => setMost(event.target.value)}
        />
      </div>
      {open.isError && <ErrorNote error={open.error} />}
      <div className="pv-actions">
        {cancel}
        <Button kind="filled" type="submit" icon={Link2} busy={open.isPending}>
          {t(renews ? 'doors:renew.do' : 'doors:open.do')}
        </Button>
      </div>
    </form>
  );
}
