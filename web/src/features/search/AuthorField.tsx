import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { authorQuery, searchQuery } from './queries';
import styles from './SearchPage.module.css';

interface AuthorFieldProps {
  authorId: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** By whom: a few letters of a name, then one of those who answer. */
export function AuthorField({ authorId, onChoose }: AuthorFieldProps) {
  return authorId ? <Author id={authorId} onRemove={() => onChoose(undefined)} /> : <Offered onChoose={onChoose} />;
}

function Author({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation();
  const { data: name } = useQuery(authorQuery(id));
  return (
    <div className={styles.author}>
      <p className={styles.label}>{t('search:author')}</p>
      <Button icon={X} wide onClick={onRemove}>
        {name ?? t('search:someone')}
        <span className="pv-hidden">{t('search:removeAuthor')}</span>
      </Button>
    </div>
  );
}

function Offered({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 150);
  const { data } = useQuery(searchQuery({ q: asked, kinds: ['people'], limit: 6 }));
  const people = asked ? (data?.best ?? []) : [];
  return (
    <div className={styles.author}>
      <TextField
        label={t('search:author')}
        type="text"
        autoComplete="off"
        maxLength={80}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-hidden" role="status">
        {asked && data && t('search:palette.found', { count: people.length })}
      </p>
      {people.length > 0 && (
        <ul className={styles.offered} aria-label={t('search:author')}>
          {people.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
