import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { CheckField, ChoiceSet, RadioCard, TextArea } from '../../ui/Field';
import { SectionHead } from '../../ui/SectionHead';
import { type Content, choicesQuery, fatigueQuery } from './queries';
import styles from './Write.module.css';

interface FieldsProps {
  content: Content;
  onChange: (some: Partial<Content>) => void;
  /** It is open: who is asked stays as it was. */
  opened: boolean;
}

/** Who is asked: all of the space, or groups and services; people outside beside them. */
export function AudienceFields({ content, onChange, opened }: FieldsProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: choices } = useQuery(choicesQuery(space.id));
  // Who may ask nobody else is offered nobody else.
  const choosing = !content.everybody || choices?.collectives.length !== 0;
  const [outside, setOutside] = useState(content.emails.length > 0);
  const [typed, setTyped] = useState(content.emails.join('\n'));
  if (opened) {
    return null;
  }
  return (
    <section className={styles.group}>
      <SectionHead title={t('polls:audience.title')} level="h3" />
      <ChoiceSet legend={t('polls:audience.legend')}>
        <RadioCard
          name="audience"
          label={t('polls:audience.space', { count: choices?.members ?? 0 })}
          checked={content.everybody}
          onChange={() => onChange({ everybody: true })}
        />
        {choosing && (
          <RadioCard
            name="audience"
            label={t('polls:audience.some')}
            hint={t('polls:audience.someHint')}
            checked={!content.everybody}
            onChange={() => onChange({ everybody: false })}
          />
        )}
      </ChoiceSet>
      {!content.everybody && (
        <ChoiceSet legend={t('polls:audience.which')}>
          {choices?.collectives.map(({ id, unit, name, people }) => {
            const key = unit ? 'unitIds' : 'groupIds';
            return (
              <CheckField
                key={id}
                label={name}
                hint={t('polls:audience.size', { count: people })}
                checked={content[key].includes(id)}
                onChange={() => onChange({ [key]: toggled(content[key], id) })}
              />
            );
          })}
        </ChoiceSet>
      )}
      <Fatigue content={content} />
      {(choices?.beyond || outside) && (
        <CheckField
          label={t('polls:audience.outside')}
          hint={t('polls:audience.outsideHint')}
          checked={outside}
          onChange={(event) => {
            setOutside(event.target.checked);
            if (!event.target.checked) {
              setTyped('');
              onChange({ emails: [] });
            }
          }}
        />
      )}
      {outside && (
        <TextArea
          label={t('polls:audience.emails')}
          hint={t('polls:audience.emailsHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange({ emails: addresses(event.target.value) });
          }}
        />
      )}
    </section>
  );
}

/** How much they are asked already: figures, and no names. */
function Fatigue({ content }: { content: Content }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data } = useQuery(fatigueQuery(space.id, content));
  const loads = data?.loads.filter(({ polls }) => polls > 1) ?? [];
  if (loads.length === 0) {
    return null;
  }
  return (
    <p className="pv-meta" role="status">
      {loads.slice(0, 2).map(({ polls, people }) => (
        <span key={polls}>{t('polls:audience.load', { count: people, polls })} </span>
      ))}
    </p>
  );
}

function toggled(among: readonly string[], one: string): string[] {
  return among.includes(one) ? among.filter((other) => other !== one) : [...among, one];
}

/** One a line, or between commas. */
export function addresses(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[\s,;]+/)
        .map((one) => one.trim())
        .filter((one) => one.length >= 3),
    ),
  ].slice(0, 200);
}
