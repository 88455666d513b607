import { Footprints, Gavel, Phone, Users } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes';
import styles from './NotePage.module.css';
import { kinds, type NoteKind } from './notes';

const icons = { CALL: Phone, CORRIDOR: Footprints, MEETING: Users, DECISION: Gavel };

/** How it was said: one tap. */
export function KindChoice({ kind, onChange }: { kind: NoteKind; onChange: (kind: NoteKind) => void }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('talk:note.kindLabel')}</legend>
      {kinds.map((one) => {
        const Icon = icons[one];
        return (
          <label key={one} className={classes(styles.kind, one === kind && styles.chosen)}>
            <input type="radio" name={name} checked={one === kind} onChange={() => onChange(one)} />
            <Icon className="pv-icon" size={20} aria-hidden />
            <span>{t(`talk:note.kind.${one}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
