import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, RadioCard } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import styles from './Contributions.module.css';
import { askableQuery, type Open } from './queries';

interface AskedChoiceProps {
  content: Open;
  onChange: (some: Partial<Open>) => void;
}

/** Who may contribute: the members of the space, or groups and services of the authority. */
export function AskedChoice({ content, onChange }: AskedChoiceProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const [some, setSome] = useState(content.groupIds.length + content.unitIds.length > 0);
  return (
    <>
      <ChoiceSet legend={t('contributions:field.asked')}>
        <RadioCard
          name="asked"
          label={t('contributions:asked.members', { count: space.memberCount + space.guestCount })}
          checked={!some}
          onChange={() => {
            setSome(false);
            onChange({ groupIds: [], unitIds: [] });
          }}
        />
        <RadioCard
          name="asked"
          label={t('contributions:asked.collectives')}
          hint={t('contributions:asked.collectivesHint')}
          checked={some}
          onChange={() => setSome(true)}
        />
      </ChoiceSet>
      {some && <Collectives content={content} onChange={onChange} />}
    </>
  );
}

function Collectives({ content, onChange }: AskedChoiceProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, error, refetch } = useQuery(askableQuery(space.id));
  const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  const none = content.groupIds.length + content.unitIds.length === 0;
  return (
    <div className={styles.collectives}>
      <ChoiceSet legend={t('contributions:asked.which')} hint={none ? t('contributions:asked.whichHint') : undefined}>
        {data.map(({ id, name, unit, size }) => (
          <CheckField
            key={id}
            label={name}
            hint={t('contributions:asked.size', { count: size })}
            checked={(unit ? content.unitIds : content.groupIds).includes(id)}
            onChange={() =>
              onChange(unit ? { unitIds: toggled(content.unitIds, id) } : { groupIds: toggled(content.groupIds, id) })
            }
          />
        ))}
      </ChoiceSet>
    </div>
  );
}
