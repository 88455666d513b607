import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import { type Contribution, contributionsQuery, useSimilar } from './queries';
import { useMerge, usePart } from './writes';

interface MergeDialogProps {
  contribution: Contribution;
  consultationId: string;
  onClose: () => void;
}

/** Which contribution is kept where two say the same: the likeliest first. */
export function MergeDialog({ contribution: { id, title }, consultationId, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string>();
  const similar = useSimilar(consultationId, title);
  const all = useInfiniteQuery(contributionsQuery(consultationId, 'ALL', 'SUPPORTED'));
  const merge = useMerge();
  const part = usePart();
  const near = similar.filter((one) => one.id !== id);
  const others = (all.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    (one) => one.id !== id && one.moderation === 'SHOWN' && near.every((close) => close.id !== one.id),
  );
  const unite = () =>
    into &&
    merge.mutateAsync({ id, intoId: into }).then(
      () => {
        toast({ text: t('contributions:done.merged'), undo: () => part.mutate(id) });
        onClose();
      },
      () => undefined,
    );
  const choice = (one: { id: string; title: string; supports: number }) => (
    <RadioCard
      key={one.id}
      name="into"
      label={one.title}
      hint={t('contributions:supports', { count: one.supports })}
      checked={into === one.id}
      onChange={() => setInto(one.id)}
    />
  );
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('contributions:merge.title', { title })}
      actions={
        <>
          <Button onClick={onClose}>{t('contributions:cancel')}</Button>
          <Button kind="filled" disabled={!into} busy={merge.isPending} onClick={unite}>
            {t('contributions:merge.do')}
          </Button>
        </>
      }
    >
      <p>{t('contributions:merge.text')}</p>
      {!all.data && !all.error && <Loading />}
      {all.error && <ErrorNote error={all.error} onRetry={() => void all.refetch()} />}
      {near.length > 0 && (
        <div className={styles.others}>
          <ChoiceSet legend={t('contributions:merge.near')}>{near.map(choice)}</ChoiceSet>
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <ChoiceSet legend={t('contributions:merge.others')}>{others.map(choice)}</ChoiceSet>
        </div>
      )}
      {all.hasNextPage && (
        <Button kind="quiet" busy={all.isFetchingNextPage} onClick={() => void all.fetchNextPage()}>
          {t('contributions:more')}
        </Button>
      )}
      {all.data && near.length + others.length === 0 && <p>{t('contributions:merge.none')}</p>}
      {merge.error && <ErrorNote error={merge.error} />}
    </Dialog>
  );
}
