import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalTag } from '../../ui/ExternalTag';
import { CheckField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import styles from './ApprovalPart.module.css';
import type { Reader } from './queries';

interface PeoplePickerProps {
  legend: string;
  people: readonly Reader[];
  chosen: readonly string[];
  /** Whether the order in which they are asked matters, and can be changed. */
  ordered?: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** More than that are looked for by their name. */
const MANY = 8;

/** Some of those who may read the document. */
export function PeoplePicker({ legend, people, chosen, ordered, onChange }: PeoplePickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const shown = people.filter(
    ({ id, name }) => chosen.includes(id) || name.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const swap = (place: number, other: number) => {
    const next = [...chosen];
    [next[place], next[other]] = [next[other]!, next[place]!];
    onChange(next);
  };
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>{legend}</legend>
      {people.length > MANY && (
        <input
          type="search"
          className={styles.search}
          aria-label={t('approvals:ask.find')}
          placeholder={t('approvals:ask.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className={styles.list}>
        {shown.map(({ id, name, external }) => (
          <CheckField
            key={id}
            label={
              <>
                {name} {external && <ExternalTag />}
              </>
            }
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
      {ordered && chosen.length > 1 && (
        <ol className={styles.order}>
          {chosen.map((id, place) => (
            <li key={id}>
              <span>{named(id)}</span>
              <IconButton
                icon={ArrowUp}
                label={t('approvals:ask.before', { name: named(id) })}
                disabled={place === 0}
                onClick={() => swap(place, place - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('approvals:ask.after', { name: named(id) })}
                disabled={place === chosen.length - 1}
                onClick={() => swap(place, place + 1)}
              />
            </li>
          ))}
        </ol>
      )}
    </fieldset>
  );
}
