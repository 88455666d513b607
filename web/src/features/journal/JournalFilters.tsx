import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import styles from './JournalPage.module.css';
import { peopleOfSpaceQuery, type Topic, topics, type Wanted } from './queries';

interface FiltersProps {
  space: Space;
  wanted: Wanted;
  /** Whether one may ask who read what. */
  reserved: boolean;
  narrow: (some: Wanted) => void;
}

/** By person, by kind, by date. */
export function JournalFilters({ space, wanted, reserved, narrow }: FiltersProps) {
  const { t } = useTranslation();
  const { data: people } = useQuery(peopleOfSpaceQuery(space.id));
  return (
    <form className={styles.filters} aria-label={t('journal:filter.label')}>
      <SelectField
        label={t('journal:filter.person')}
        value={wanted.personne ?? ''}
        onChange={(event) => narrow({ personne: event.target.value || undefined })}
      >
        <option value="">{t('journal:filter.everybody')}</option>
        {people?.items.map(({ id, givenName, familyName }) => (
          <option key={id} value={id}>
            {givenName} {familyName}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('journal:filter.topic')}
        value={wanted.quoi ?? ''}
        onChange={(event) => narrow({ quoi: (event.target.value || undefined) as Topic | undefined })}
      >
        <option value="">{t('journal:filter.everything')}</option>
        {topics
          .filter((topic) => reserved || !['reading', 'downloads', 'broadcast'].includes(topic))
          .map((topic) => (
            <option key={topic} value={topic}>
              {t(`journal:topic.${topic}`)}
            </option>
          ))}
      </SelectField>
      <TextField
        type="date"
        label={t('journal:filter.from')}
        value={wanted.du ?? ''}
        onChange={(event) => narrow({ du: event.target.value || undefined })}
      />
      <TextField
        type="date"
        label={t('journal:filter.until')}
        value={wanted.au ?? ''}
        onChange={(event) => narrow({ au: event.target.value || undefined })}
      />
      {wanted.objet && (
        <Button kind="quiet" icon={X} onClick={() => narrow({ objet: undefined })}>
          {t('journal:filter.allThings')}
        </Button>
      )}
    </form>
  );
}
