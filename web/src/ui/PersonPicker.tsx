import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { UserRoundCheck, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/client';
import { Button } from './Button';
import { TextField } from './Field';
import { PersonAvatar } from './PersonAvatar';
import { Row, Rows } from './Row';

interface PersonPickerProps {
  /** Of that authority only; of all that one sees without it. */
  organisationId?: string;
  /** Of that space only. */
  spaceId?: string;
  label: string;
  /** What choosing somebody does. */
  gesture: 'add' | 'choose';
  /** Already there. */
  without: readonly string[];
  onPick: (person: { id: string; name: string }) => void;
}

const foundQuery = (organisationId: string | undefined, spaceId: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['people', 'picker', organisationId, spaceId, q],
    queryFn: async ({ signal }) => {
      const { items } = spaceId
        ? await read(
            api.GET('/api/spaces/{spaceId}/people', { params: { path: { spaceId }, query: { query: q } }, signal }),
          )
        : await read(api.GET('/api/people', { params: { query: { q, organisationId } }, signal }));
      return items;
    },
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

/** Finds somebody by a few letters. */
export function PersonPicker({ organisationId, spaceId, label, gesture, without, onPick }: PersonPickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data } = useQuery(foundQuery(organisationId, spaceId, settled));
  const people = settled === '' ? [] : (data ?? []).filter(({ id }) => !without.includes(id)).slice(0, 6);
  return (
    <>
      <TextField
        type="search"
        label={label}
        hint={t('ui.pick.hint')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-meta" role="status">
        {settled !== '' && data && people.length === 0 && t('ui.pick.nobody')}
      </p>
      {people.length > 0 && (
        <Rows label={label}>
          {people.map((person) => {
            const name = `${person.givenName} ${person.familyName}`;
            return (
              <Row
                key={person.id}
                mark={<PersonAvatar person={person} />}
                title={name}
                action={
                  <Button
                    icon={gesture === 'add' ? UserRoundPlus : UserRoundCheck}
                    aria-label={t(`ui.pick.${gesture}Name`, { name })}
                    onClick={() => {
                      setWords('');
                      onPick({ id: person.id, name });
                    }}
                  >
                    {t(`ui.pick.${gesture}`)}
                  </Button>
                }
              >
                {person.post}
              </Row>
            );
          })}
        </Rows>
      )}
    </>
  );
}
