import { useQuery } from '@tanstack/react-query';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { CannedDialog } from './CannedDialog';
import styles from './Case.module.css';
import { filledIn } from './canned';
import { type Case, cannedQuery } from './queries';

interface CannedPartProps {
  one: Case;
  spaceId: string;
  /** What is written now: it may be kept. */
  text: string;
  onChoose: (words: string) => void;
}

/** Words that the agents say again and again: chosen, they are written, and may be changed before they are sent. */
export function CannedPart({ one, spaceId, text, onChoose }: CannedPartProps) {
  const { t } = useTranslation();
  const { data: answers = [], error, refetch } = useQuery(cannedQuery(spaceId));
  const [managing, setManaging] = useState(false);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={styles.canned}>
      {answers.length > 0 && (
        <SelectField
          label={t('requests:canned.choose')}
          value=""
          onChange={(event) => {
            const chosen = answers.find(({ id }) => id === event.target.value);
            if (chosen) {
              onChoose(filledIn(chosen.body, one));
            }
          }}
        >
          <option value="">{t('requests:canned.none')}</option>
          {answers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <Button kind="quiet" icon={Settings2} onClick={() => setManaging(true)}>
        {t('requests:canned.manage')}
      </Button>
      {managing && <CannedDialog spaceId={spaceId} answers={answers} text={text} onClose={() => setManaging(false)} />}
    </div>
  );
}
