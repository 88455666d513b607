import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { SelectField, TextField } from '../../ui/Field';
import { FileGlyph } from '../../ui/FileGlyph';
import { SizeText } from '../../ui/SizeText';
import { type Place, type Scan, thumbnailHref } from './queries';
import styles from './Scans.module.css';

interface ScanLineProps {
  scan: Scan;
  name: string;
  /** Where it may go; empty for who only reads. */
  places: readonly Place[];
  ticked: boolean;
  busy: boolean;
  onName: (name: string) => void;
  onTick: () => void;
  onFile: (folderId: string) => void;
}

/** A scan: how it looks, the name proposed, the folder; Enter files it. */
export function ScanLine({ scan, name, places, ticked, busy, onName, onTick, onFile }: ScanLineProps) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  const [bare, setBare] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFile(folder);
  };
  return (
    <li className={styles.line}>
      <Link to="/d/$id" params={{ id: scan.id }} className={styles.sight} aria-label={t('scans:open', { name })}>
        {bare ? (
          <FileGlyph name={scan.name} />
        ) : (
          <img src={thumbnailHref(scan.id)} alt="" loading="lazy" onError={() => setBare(true)} />
        )}
      </Link>
      <div className={styles.what}>
        <p className="pv-meta">
          {scan.name} · <SizeText bytes={scan.size} /> · <DateText at={scan.at} style="time" />
        </p>
        {places.length > 0 && (
          <form className={styles.form} onSubmit={submit}>
            <TextField
              label={t('scans:name')}
              aria-label={t('scans:nameOf', { name: scan.name })}
              value={name}
              maxLength={200}
              onChange={(event) => onName(event.target.value)}
              required
            />
            <SelectField
              label={t('scans:folder')}
              aria-label={t('scans:folderOf', { name: scan.name })}
              value={folder}
              onChange={(event) => setFolder(event.target.value)}
              required
            >
              <option value="">{t('scans:choose')}</option>
              {places.map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
            </SelectField>
            <Button type="submit" kind="soft" disabled={busy} aria-label={t('scans:fileOne', { name: scan.name })}>
              {t('scans:file')}
            </Button>
          </form>
        )}
      </div>
      {places.length > 0 && (
        <label className={styles.tick}>
          <input type="checkbox" checked={ticked} onChange={onTick} aria-label={t('scans:tick', { name: scan.name })} />
        </label>
      )}
    </li>
  );
}
