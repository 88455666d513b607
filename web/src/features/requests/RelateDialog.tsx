import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { type Case, queueQuery } from './queries';
import { useMerge, useRelate } from './writes';

const SHOWN = 8;

interface RelateDialogProps {
  one: Case;
  spaceId: string;
  onClose: () => void;
}

/** Chooses another request of the queue: it has to do with this one, or asks for the same. */
export function RelateDialog({ one, spaceId, onClose }: RelateDialogProps) {
  const { t } = useTranslation();
  const name = useId();
  const [typed, setTyped] = useState('');
  const [mots, setMots] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const found = useInfiniteQuery(queueQuery(spaceId, { mots }));
  const relate = useRelate(one.id);
  const merge = useMerge(one.id);
  const others = (found.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== one.id)
    .slice(0, SHOWN);
  const other = others.find(({ id }) => id === chosen);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setMots(typed.trim() || undefined);
  };
  const failure = found.error ?? relate.error ?? merge.error;
  return (
    <Dialog
      opened
      onClose={onClose}
      wide
      title={t('requests:related.relateTitle', { title: one.title })}
      actions={
        <>
          <Button onClick={onClose}>{t('requests:cancel')}</Button>
          {one.can.includes('MERGE') && (
            <Button
              disabled={!other}
              busy={merge.isPending}
              onClick={() => other && merge.mutate(other.id, { onSuccess: onClose })}
            >
              {t('requests:related.merge')}
            </Button>
          )}
          <Button
            kind="filled"
            disabled={!other}
            busy={relate.isPending}
            onClick={() => other && relate.mutate(other.id, { onSuccess: onClose })}
          >
            {t('requests:related.link')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <p>{t('requests:related.text')}</p>
        <form className="pv-actions" onSubmit={find}>
          <TextField
            type="search"
            label={t('requests:queue.find')}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.target.value)}
          />
          <IconButton icon={Search} type="submit" label={t('requests:queue.findIt')} />
        </form>
        {others.length > 0 ? (
          <ChoiceSet legend={t('requests:related.which')}>
            {others.map(({ id, number, title, requester, stepName }) => (
              <RadioCard
                key={id}
                name={name}
                label={title}
                hint={t('requests:related.hint', { number, name: requester, step: stepName })}
                checked={id === chosen}
                onChange={() => setChosen(id)}
              />
            ))}
          </ChoiceSet>
        ) : (
          found.isSuccess && <p role="status">{t('requests:queue.noneSo')}</p>
        )}
        {failure && <ErrorNote error={failure} />}
      </div>
    </Dialog>
  );
}
