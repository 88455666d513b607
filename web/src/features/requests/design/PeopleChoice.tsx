import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { PersonPicker } from '../../../ui/PersonPicker';
import { groupsQuery } from '../queries';
import styles from './Design.module.css';
import { useNames } from './names';

/** More people are refused: a group is meant for them. */
const MOST = 20;

interface PeopleChoiceProps {
  organisationId: string;
  label: string;
  personIds: readonly string[];
  groupId: string | undefined;
  withGroup: boolean;
  onChange: (chosen: { personIds: string[]; groupId?: string }) => void;
}

/** Some people by name, and a group where that has a sense. */
export function PeopleChoice({ organisationId, label, personIds, groupId, withGroup, onChange }: PeopleChoiceProps) {
  const { t } = useTranslation();
  const { nameOf, learn } = useNames();
  return (
    <div className={styles.fields}>
      {withGroup && (
        <GroupField
          organisationId={organisationId}
          groupId={groupId}
          onChange={(chosen) => onChange({ personIds: [...personIds], ...(chosen && { groupId: chosen }) })}
        />
      )}
      {personIds.length > 0 && (
        <ul className={styles.people} aria-label={label}>
          {personIds.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <IconButton
                icon={X}
                label={t('requests:design.without', { name: nameOf(id) })}
                onClick={() =>
                  onChange({ personIds: personIds.filter((other) => other !== id), ...(groupId && { groupId }) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {personIds.length < MOST && (
        <PersonPicker
          label={label}
          organisationId={organisationId}
          gesture="add"
          without={personIds}
          onPick={({ id, name }) => {
            learn(id, name);
            onChange({ personIds: [...personIds, id], ...(groupId && { groupId }) });
          }}
        />
      )}
    </div>
  );
}

interface GroupFieldProps {
  organisationId: string;
  groupId: string | undefined;
  onChange: (groupId: string | undefined) => void;
}

export function GroupField({ organisationId, groupId, onChange }: GroupFieldProps) {
  const { t } = useTranslation();
  const { nameOf } = useNames();
  const { data: groups = [] } = useQuery(groupsQuery(organisationId));
  const known = groups.some(({ id }) => id === groupId);
  return (
    <SelectField
      label={t('requests:design.group')}
      value={groupId ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{t('requests:design.noGroup')}</option>
      {groupId && !known && <option value={groupId}>{nameOf(groupId)}</option>}
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
