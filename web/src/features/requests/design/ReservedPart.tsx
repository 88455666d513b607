import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { CheckField, TextField } from '../../../ui/Field';
import type { Question } from '../queries';
import styles from './Design.module.css';
import { PeopleChoice } from './PeopleChoice';

interface ReservedPartProps {
  question: Question;
  onChange: (reserved: Question['reserved']) => void;
}

/** Whom an answer is for, and nobody else: a group, some people. */
export function ReservedPart({ question: { reserved }, onChange }: ReservedPartProps) {
  const { t } = useTranslation();
  const { organisationId } = useSpace();
  return (
    <>
      <CheckField
        label={t('requests:design.reserved')}
        hint={t('requests:design.reservedHint')}
        checked={Boolean(reserved)}
        onChange={(event) =>
          onChange(event.target.checked ? { label: t('requests:design.reservedDefault'), personIds: [] } : undefined)
        }
      />
      {reserved && (
        <div className={styles.fields}>
          <TextField
            label={t('requests:design.reservedLabel')}
            value={reserved.label}
            maxLength={120}
            onChange={(event) => onChange({ ...reserved, label: event.target.value })}
          />
          <PeopleChoice
            organisationId={organisationId}
            label={t('requests:design.reservedTo')}
            personIds={reserved.personIds}
            groupId={reserved.groupId ?? undefined}
            withGroup
            onChange={(chosen) => onChange({ ...reserved, ...chosen })}
          />
        </div>
      )}
    </>
  );
}
