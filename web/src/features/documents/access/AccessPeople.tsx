import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../../api/client';
import { useSession } from '../../../api/session';
import { useSpace } from '../../../api/space';
import { ExternalTag } from '../../../ui/ExternalTag';
import { CheckField } from '../../../ui/Field';
import styles from './AccessDialog.module.css';

/** The people of the space, and the groups and services in it, to choose among. */
export function AccessPeople({
  chosen,
  onChange,
}: {
  chosen: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const space = useSpace();
  const { person: me } = useSession();
  const [words, setWords] = useState('');
  const { data } = useQuery({
    queryKey: ['spaces', space.id, 'people', 'choose', words],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/people', {
          params: { path: { spaceId: space.id }, query: { query: words.trim() || undefined } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });
  const { data: collectives } = useQuery({
    queryKey: ['spaces', space.id, 'collectives'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/collectives', { params: { path: { spaceId: space.id } }, signal })),
  });
  const groups = (collectives ?? []).filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const people = (data?.items ?? []).filter(({ id, role }) => id !== me.id && role !== 'FACILITATOR');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) {
      next.add(id);
    }
    onChange(next);
  };
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>{t('documents:access.people')}</legend>
      <input
        type="search"
        className={styles.search}
        aria-label={t('documents:access.findPerson')}
        placeholder={t('documents:access.findPerson')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles.list}>
        {groups.map(({ id, unit, name, size }) => (
          <CheckField
            key={id}
            label={name}
            hint={t('documents:access.readers', { count: size })}
            checked={chosen.has(unit ? `unit:${id}` : `group:${id}`)}
            onChange={() => toggle(unit ? `unit:${id}` : `group:${id}`)}
          />
        ))}
        {people.map(({ id, givenName, familyName, external }) => (
          <CheckField
            key={id}
            label={
              <>
                {givenName} {familyName} {external && <ExternalTag />}
              </>
            }
            checked={chosen.has(`person:${id}`)}
            onChange={() => toggle(`person:${id}`)}
          />
        ))}
        {people.length + groups.length === 0 && <p className="pv-meta">{t('documents:access.nobody')}</p>}
      </div>
    </fieldset>
  );
}
