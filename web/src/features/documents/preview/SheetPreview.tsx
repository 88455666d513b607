import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Loading } from '../../../ui/Loading';
import { type Entry, TEXT_SHOWN, textQuery } from '../queries';
import { SheetTable } from './SheetTable';
import { cellOf, readSheet } from './sheet';

/** The head, and as many lines below it as are shown of a workbook. */
const LINES = 1001;

/** A table of text; the beginning of a long one. */
export function SheetPreview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(textQuery(entry.id, version));
  const lines = useMemo(() => readSheet(data ?? '', LINES + 1).map((line) => line.map(cellOf)), [data]);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  const moreLines = lines.length > LINES || (entry.size ?? 0) > TEXT_SHOWN;
  return <SheetTable name={entry.name} lines={lines.slice(0, LINES)} moreLines={moreLines} />;
}
