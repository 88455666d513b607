import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import styles from './Comparison.module.css';
import { ComparisonLines } from './ComparisonLines';
import { comparisonQuery } from './comparison';
import type { Entry } from './queries';

/** Two versions side by side, the older at the left; one under the other on a phone. */
export function ComparisonDialog({ entry, from, onClose }: { entry: Entry; from: number; onClose: () => void }) {
  const { t } = useTranslation();
  const last = entry.version ?? 1;
  const [before, setBefore] = useState(from === last ? last - 1 : from);
  const [after, setAfter] = useState(last);
  const numbers = Array.from({ length: last }, (_, index) => last - index);
  const choices = numbers.map((number) => (
    <option key={number} value={number}>
      {t('documents:comparison.of', { number })}
    </option>
  ));
  return (
    <Dialog
      opened
      broad
      onClose={onClose}
      title={t('documents:comparison.title', { name: entry.name })}
      actions={<Button onClick={onClose}>{t('documents:comparison.close')}</Button>}
    >
      <div className={styles.choices}>
        <SelectField
          label={t('documents:comparison.before')}
          value={before}
          onChange={(event) => setBefore(Number(event.target.value))}
        >
          {choices}
        </SelectField>
        <SelectField
          label={t('documents:comparison.after')}
          value={after}
          onChange={(event) => setAfter(Number(event.target.value))}
        >
          {choices}
        </SelectField>
      </div>
      <Outcome id={entry.id} before={before} after={after} />
    </Dialog>
  );
}

function Outcome({ id, before, after }: { id: string; before: number; after: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(comparisonQuery(id, before, after));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!data || data.state === 'READING') {
    return <Loading what={t('documents:comparison.reading')} />;
  }
  if (data.state === 'NONE') {
    const why = ['ENCRYPTED', 'TOO_LARGE'].includes(data.refusal ?? '') ? data.refusal : 'OTHER';
    return <p>{t(`documents:comparison.why.${why}`)}</p>;
  }
  return (
    <>
      <p role="status">
        {data.changes === 0
          ? t('documents:comparison.same')
          : t('documents:comparison.differences', { count: data.changes })}{' '}
        {data.partial && t('documents:comparison.partial')}
      </p>
      {data.changes > 0 && <ComparisonLines lines={data.lines} before={before} after={after} />}
    </>
  );
}
