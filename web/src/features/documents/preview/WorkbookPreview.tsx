import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { SelectField } from '../../../ui/Field';
import { Loading } from '../../../ui/Loading';
import type { Entry } from '../queries';
import { MadePreview } from './MadePreview';
import styles from './Preview.module.css';
import { sheetQuery } from './previewQueries';
import { SheetTable } from './SheetTable';

/** A workbook, sheet by sheet; its pages where one asks for them, or where it cannot be read as a table. */
export function WorkbookPreview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(0);
  const [pages, setPages] = useState(false);
  const { data, error, refetch } = useQuery({
    ...sheetQuery(entry.id, version, sheet),
    placeholderData: keepPreviousData,
  });
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  // A single sheet without a word may still hold a drawing.
  if (!data.sheet || (data.sheet.names.length < 2 && data.sheet.lines.length === 0)) {
    return <MadePreview entry={entry} version={version} />;
  }
  const { names, lines, moreLines, moreColumns } = data.sheet;
  return (
    <div>
      <div className={styles.choices}>
        {names.length > 1 && !pages && (
          <SelectField
            label={t('documents:preview.sheet')}
            value={sheet}
            onChange={({ target }) => setSheet(Number(target.value))}
          >
            {names.map((name, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button kind="quiet" icon={pages ? Table2 : FileText} onClick={() => setPages(!pages)}>
          {t(pages ? 'documents:preview.asTable' : 'documents:preview.pages')}
        </Button>
      </div>
      {pages ? (
        <MadePreview entry={entry} version={version} />
      ) : lines.length === 0 ? (
        <p className="pv-meta">{t('documents:preview.emptySheet')}</p>
      ) : (
        <SheetTable key={sheet} name={entry.name} lines={lines} moreLines={moreLines} moreColumns={moreColumns} />
      )}
    </div>
  );
}
