import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';

interface PersonPickerProps {
  organisationId: string;
  label: string;
  /** Already there. */
  without: readonly string[];
  onPick: (person: { id: string; name: string }) => void;
}

const foundQuery = (organisationId: string, q: string) =>
  queryOptions({
    queryKey: ['people', 'picker', organisationId, q],
    queryFn: ({ signal }) => read(api.GET('/api/people', { params: { query: { q, organisationId } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

/** Finds somebody of the authority by a few letters, and adds them. */
export function PersonPicker({ organisationId, label, without, onPick }: PersonPickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data } = useQuery(foundQuery(organisationId, settled));
  const people = settled === '' ? [] : (data?.items ?? []).filter(({ id }) => !without.includes(id)).slice(0, 6);
  return (
    <>
      <TextField
        type="search"
        label={label}
        hint={t('organisations:pick.hint')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-meta" role="status">
        {settled !== '' && data && people.length === 0 && t('organisations:pick.nobody')}
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
                    icon={UserRoundPlus}
                    aria-label={t('organisations:pick.addName', { name })}
                    onClick={() => {
                      setWords('');
                      onPick({ id: person.id, name });
                    }}
                  >
                    {t('organisations:pick.add')}
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
