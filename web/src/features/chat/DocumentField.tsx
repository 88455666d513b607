import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { FileGlyph } from '../../ui/FileGlyph';
import { foundDocumentsQuery, latestDocumentsQuery } from './outcomes';

interface DocumentFieldProps {
  /** Where the latest are shown first; without it, those of everywhere. */
  spaceId?: string;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** Chooses a document: among the latest, or by a few words of its name. */
export function DocumentField({ spaceId, chosen, onChoose }: DocumentFieldProps) {
  const { t } = useTranslation();
  const name = useId();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const latest = useQuery(latestDocumentsQuery(spaceId)).data ?? [];
  const found = useQuery({ ...foundDocumentsQuery(settled), placeholderData: keepPreviousData }).data ?? [];
  const shown = settled === '' ? latest : found;
  return (
    <>
      <TextField
        type="search"
        label={t('talk:document.label')}
        hint={t('talk:document.hint')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-meta" role="status">
        {settled !== '' && t('talk:document.found', { count: found.length })}
      </p>
      {shown.length > 0 && (
        <ChoiceSet legend={t(settled === '' ? 'talk:document.latest' : 'talk:document.answers')}>
          {shown.map((one) => (
            <RadioCard
              key={one.id}
              name={name}
              label={one.name}
              hint={one.place}
              icon={<FileGlyph name={one.name} />}
              checked={one.id === chosen}
              onChange={() => onChoose(one.id)}
            />
          ))}
        </ChoiceSet>
      )}
    </>
  );
}
