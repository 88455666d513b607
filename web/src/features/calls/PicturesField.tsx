import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SizeText } from '../../ui/SizeText';
import styles from './Public.module.css';

interface PicturesFieldProps {
  most: number;
  megabytes: number;
  missing: boolean;
  pictures: readonly File[];
  onChange: (pictures: File[]) => void;
}

/** One's photographs, shown as they are chosen; what is too heavy is said before it is sent. */
export function PicturesField({ most, megabytes, missing, pictures, onChange }: PicturesFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (missing) {
      button.current?.focus();
    }
  }, [missing]);
  const choose = (files: readonly File[]) => {
    const heavy = files.find(({ size }) => size > megabytes * 2 ** 20);
    setRefused(heavy && t('calls:pictures.heavy', { name: heavy.name, count: megabytes }));
    onChange([...pictures, ...files.filter((file) => file !== heavy)].slice(0, most));
  };
  const problem = missing ? t('calls:pictures.missing') : refused;
  return (
    <fieldset className={styles.pictures} aria-describedby={`${id}-hint`}>
      <legend>{t('calls:pictures.label', { count: most })}</legend>
      <p id={`${id}-hint`} className="pv-meta">
        {t('calls:pictures.hint', { count: megabytes })}
      </p>
      {pictures.length > 0 && (
        <ul className={styles.chosen}>
          {pictures.map((file) => (
            <li key={`${file.name}${file.lastModified}`}>
              <Chosen file={file} />
              <span>
                {file.name} <SizeText bytes={file.size} />
              </span>
              <IconButton
                icon={Trash2}
                label={t('calls:pictures.remove', { name: file.name })}
                onClick={() => onChange(pictures.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        multiple={most > 1}
        hidden
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {pictures.length < most && (
        <div>
          <Button
            ref={button}
            icon={ImagePlus}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onClick={() => input.current?.click()}
          >
            {t(pictures.length > 0 ? 'calls:pictures.another' : 'calls:pictures.choose')}
          </Button>
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function Chosen({ file }: { file: File }) {
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt="" />;
}
