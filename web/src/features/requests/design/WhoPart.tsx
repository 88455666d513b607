import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/Field';
import type { Step, Who } from '../queries';
import styles from './Design.module.css';
import { who } from './designing';
import { GroupField, PeopleChoice } from './PeopleChoice';

const KINDS = ['AGENTS', 'PEOPLE', 'GROUP', 'HEAD', 'REQUESTER'] as const;

interface WhoPartProps {
  step: Step;
  organisationId: string;
  onChange: (part: Partial<Step>) => void;
}

/** Who answers in a step; where several are named, whether one is enough. */
export function WhoPart({ step, organisationId, onChange }: WhoPartProps) {
  const { t } = useTranslation();
  const acts = step.who ?? who('AGENTS');
  return (
    <>
      <SelectField
        label={t('requests:design.acts')}
        value={acts.kind}
        onChange={(event) => onChange({ who: who(event.target.value as Who['kind']), rule: 'ONE' })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`requests:who.${kind}`)}
          </option>
        ))}
      </SelectField>
      {acts.kind === 'GROUP' && (
        <GroupField
          organisationId={organisationId}
          groupId={acts.groupId ?? undefined}
          onChange={(groupId) => onChange({ who: { kind: 'GROUP', personIds: [], ...(groupId && { groupId }) } })}
        />
      )}
      {acts.kind === 'PEOPLE' && (
        <div className={styles.whole}>
          <PeopleChoice
            organisationId={organisationId}
            label={t('requests:design.namely')}
            personIds={acts.personIds}
            groupId={undefined}
            withGroup={false}
            onChange={({ personIds }) => onChange({ who: { kind: 'PEOPLE', personIds } })}
          />
        </div>
      )}
      {acts.kind === 'PEOPLE' && acts.personIds.length > 1 && (
        <SelectField
          label={t('requests:design.rule')}
          value={step.rule}
          onChange={(event) => onChange({ rule: event.target.value as Step['rule'] })}
        >
          <option value="ONE">{t('requests:design.ruleOne')}</option>
          <option value="ALL">{t('requests:design.ruleAll')}</option>
        </SelectField>
      )}
    </>
  );
}
