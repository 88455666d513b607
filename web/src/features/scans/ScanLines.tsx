import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { placesQuery, type Scan } from './queries';
import { ScanLine } from './ScanLine';
import styles from './Scans.module.css';
import { type Filing, useFile } from './writes';

interface ScanLinesProps {
  spaceId: string;
  scans: readonly Scan[];
  /** Where they wait: no place to file anything. */
  inboxId: string;
  /** Whether the reader may file them. */
  files: boolean;
}

/** What waits: each line with its name and its folder; those that are ticked go together into one. */
export function ScanLines({ spaceId, scans, inboxId, files }: ScanLinesProps) {
  const { t } = useTranslation();
  const { data: all } = useSuspenseQuery(placesQuery(spaceId));
  const places = all.filter(({ id }) => id !== inboxId);
  const [names, setNames] = useState<Record<string, string>>({});
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [target, setTarget] = useState('');
  const file = useFile(spaceId);
  const nameOf = (scan: Scan) => names[scan.id] ?? scan.suggestion;
  const chosen = scans.filter(({ id }) => ticked.includes(id));
  const send = (filings: readonly Filing[]) =>
    file.mutate(filings, {
      onSuccess: (count) => toast({ text: t('scans:filed', { count }) }),
      onSettled: () => setTicked((known) => known.filter((id) => !filings.some((one) => one.id === id))),
    });
  return (
    <>
      {file.error && <ErrorNote error={file.error} />}
      <ul className={styles.lines} aria-label={t('scans:title')}>
        {scans.map((scan) => (
          <ScanLine
            key={scan.id}
            scan={scan}
            name={nameOf(scan)}
            places={files ? places : []}
            ticked={ticked.includes(scan.id)}
            busy={file.isPending}
            onName={(name) => setNames((known) => ({ ...known, [scan.id]: name }))}
            onTick={() =>
              setTicked((known) =>
                known.includes(scan.id) ? known.filter((id) => id !== scan.id) : [...known, scan.id],
              )
            }
            onFile={(folderId) => send([{ id: scan.id, folderId, name: nameOf(scan) }])}
          />
        ))}
      </ul>
      {chosen.length > 0 && (
        <form
          className={styles.bar}
          onSubmit={(event) => {
            event.preventDefault();
            send(chosen.map((scan) => ({ id: scan.id, folderId: target, name: nameOf(scan) })));
          }}
        >
          <SelectField
            label={t('scans:together', { count: chosen.length })}
            value={target}
            onChange={(event) => setTarget(event.target.value)}
            required
          >
            <option value="">{t('scans:choose')}</option>
            {places.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </SelectField>
          <Button type="submit" kind="filled" busy={file.isPending}>
            {t('scans:fileAll', { count: chosen.length })}
          </Button>
        </form>
      )}
    </>
  );
}
