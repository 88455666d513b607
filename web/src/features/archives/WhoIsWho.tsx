import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/Field';
import styles from './Archives.module.css';
import type { Looked } from './queries';

interface WhoIsWhoProps {
  names: Looked['people'];
  members: readonly { id: string; name: string }[];
  people: Record<string, string>;
  onChange: (people: Record<string, string>) => void;
}

/** Each name of the export: a member of the space, or left as it was. */
export function WhoIsWho({ names, members, people, onChange }: WhoIsWhoProps) {
  const { t } = useTranslation();
  const choose = (name: string, id: string) => {
    const { [name]: _, ...others } = people;
    onChange(id === '' ? others : { ...others, [name]: id });
  };
  return (
    <ul className={styles.people}>
      {names.map(({ name, messages }) => (
        <li key={name} className={styles.person}>
          <SelectField
            label={
              <>
                {name} <span className="pv-meta">{t('archives:people.wrote', { count: messages })}</span>
              </>
            }
            aria-label={t('archives:people.whoIs', { name })}
            value={people[name] ?? ''}
            onChange={(event) => choose(name, event.target.value)}
          >
            <option value="">{t('archives:people.asItWas', { name })}</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </SelectField>
        </li>
      ))}
    </ul>
  );
}
