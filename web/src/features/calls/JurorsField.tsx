import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceSet } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { PersonPicker } from '../../ui/PersonPicker';
import styles from './Calls.module.css';

export interface Juror {
  id: string;
  name: string;
}

interface JurorsFieldProps {
  spaceId: string;
  jurors: readonly Juror[];
  onChange: (jurors: Juror[]) => void;
}

/** The jury: members of the space. */
export function JurorsField({ spaceId, jurors, onChange }: JurorsFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceSet legend={t('calls:write.jury')} hint={t('calls:write.juryHint')}>
      {jurors.length > 0 && (
        <ul className={styles.jurors} aria-label={t('calls:write.jury')}>
          {jurors.map((juror) => (
            <li key={juror.id}>
              {juror.name}
              <IconButton
                icon={Trash2}
                label={t('calls:write.remove', { label: juror.name })}
                onClick={() => onChange(jurors.filter((other) => other !== juror))}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        spaceId={spaceId}
        label={t('calls:write.addJuror')}
        gesture="add"
        without={jurors.map((juror) => juror.id)}
        onPick={(person) => onChange([...jurors, person])}
      />
    </ChoiceSet>
  );
}
