import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Row, Rows } from '../../ui/Row';
import { useRoom } from './Room';
import { hitsQuery } from './reads';

/** What was said in this conversation, by a few words; an answer leads to its place. */
export function SearchDialog({ onFound, onClose }: { onFound: (seq: number) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data, error, refetch } = useQuery({
    ...hitsQuery(conversation.id, settled),
    placeholderData: keepPreviousData,
  });
  const found = settled === '' ? [] : (data ?? []);
  return (
    <Dialog opened wide onClose={onClose} title={t('chat:search.title', { title: conversation.title })}>
      <TextField
        type="search"
        label={t('chat:search.label')}
        hint={t('chat:search.hint')}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="pv-meta" role="status">
        {settled !== '' && data && t('chat:search.found', { count: found.length })}
      </p>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {found.length > 0 && (
        <Rows label={t('chat:search.answers')}>
          {found.map(({ id, excerpt, authorName, at, address }) => (
            <Row
              key={id}
              when={at && <DateText at={at} style="time" />}
              title={authorName ?? ''}
              action={
                <Button
                  onClick={() => {
                    onClose();
                    onFound(Number(/m=(\d+)/.exec(address)?.[1]));
                  }}
                >
                  {t('chat:search.go')}
                </Button>
              }
            >
              <Marked text={excerpt ?? ''} />
            </Row>
          ))}
        </Rows>
      )}
      <div className="pv-actions">
        <Button onClick={onClose}>{t('chat:search.close')}</Button>
      </div>
    </Dialog>
  );
}

/** The words found stand between U+0001 and U+0002. */
function Marked({ text }: { text: string }) {
  const parts = text.split('\u0001').flatMap((part, place) => {
    const [word = '', rest = ''] = part.split('\u0002');
    return place === 0
      ? [{ text: part, found: false }]
      : [
          { text: word, found: true },
          { text: rest, found: false },
        ];
  });
  return parts.map(({ text: piece, found }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text
    found ? <mark key={place}>{piece}</mark> : piece,
  );
}
