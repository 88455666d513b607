import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { ExternalTag } from '../../ui/ExternalTag';
import { TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { PersonAvatar } from '../../ui/PersonAvatar';
import styles from './PeopleField.module.css';
import { faceOf } from './people';
import { directoryQuery, type Person } from './reads';

interface PeopleFieldProps {
  people: readonly Person[];
  without: readonly string[];
  onChange: (people: readonly Person[]) => void;
}

/** Picks people of the directory by a few letters: arrows move in what is found, Enter takes. */
export function PeopleField({ people, without, onChange }: PeopleFieldProps) {
  const { t } = useTranslation();
  const list = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data } = useQuery({ ...directoryQuery(settled), placeholderData: keepPreviousData });
  const taken = new Set([...without, ...people.map(({ id }) => id)]);
  const found = settled === '' ? [] : (data?.items ?? []).filter(({ id }) => !taken.has(id)).slice(0, 6);
  const current = found[Math.min(chosen, found.length - 1)];
  const pick = ({ givenName, familyName, ...one }: (typeof found)[number]) => {
    onChange([...people, { ...one, byMail: false, name: `${givenName} ${familyName}` }]);
    setWords('');
    setChosen(0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && words === '') {
      onChange(people.slice(0, -1));
    } else if (current && event.key === 'Enter') {
      event.preventDefault();
      pick(current);
    } else if (current && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((Math.min(chosen, found.length - 1) + step + found.length) % found.length);
    }
  };
  return (
    <div className={styles.field}>
      {people.length > 0 && (
        <ul className={styles.people} aria-label={t('chat:people.chosen')}>
          {people.map((person) => (
            <li key={person.id} className={styles.person}>
              <PersonAvatar person={faceOf(person)} size="xs" />
              {person.name}
              {person.external && <ExternalTag organisation={person.organisationName} />}
              <IconButton
                icon={X}
                label={t('chat:people.remove', { name: person.name })}
                onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        type="search"
        role="combobox"
        autoComplete="off"
        label={t('chat:people.label')}
        hint={t('chat:people.hint')}
        value={words}
        maxLength={100}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKey}
      />
      <p className="pv-meta" role="status">
        {settled !== '' && data && found.length === 0 && t('chat:people.nobody')}
      </p>
      <div id={list} role="listbox" aria-label={t('chat:people.label')} className={styles.found} tabIndex={-1}>
        {found.map((one) => (
          <div
            key={one.id}
            id={`${list}-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === current}
            className={classes(styles.one, one === current && styles.current)}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(one);
            }}
          >
            <PersonAvatar person={one} />
            <span>
              {`${one.givenName} ${one.familyName}`}
              <span className="pv-meta">{[one.post, one.organisationName].filter(Boolean).join(', ')}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
