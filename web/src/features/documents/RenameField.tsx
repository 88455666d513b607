import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { extensionOf } from '../../ui/FileGlyph';
import { useGestures } from './gestures';
import { nameText } from './nameText';
import type { Entry } from './queries';
import styles from './RenameField.module.css';

/** The name, in its place, to be changed. Enter keeps it, Escape leaves it as it was. */
export function RenameField({ entry, onEnd }: { entry: Entry; onEnd: () => void }) {
  const { t } = useTranslation();
  const { rename } = useGestures();
  const [name, setName] = useState(entry.name);
  const [error, setError] = useState<Error>();
  const left = useRef(false);
  const keep = () => {
    if (left.current) {
      return;
    }
    if (name.trim() === '' || name === entry.name) {
      onEnd();
      return;
    }
    left.current = true;
    rename(entry, name, (refused) => {
      left.current = false;
      if (refused) {
        setError(refused);
      } else {
        onEnd();
      }
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        onFocus={(event) => selectStem(event.target)}
        aria-label={t('documents:rename.label', { name: entry.name })}
        aria-invalid={error ? true : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => !error && keep()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') {
            left.current = true;
            onEnd();
          }
        }}
      />
      {error && (
        <span className={styles.error} role="alert">
          {nameText(error, t) ?? problemText(error)}
        </span>
      )}
    </form>
  );
}

/** All but the extension: that is what one means to change. */
function selectStem(field: HTMLInputElement): void {
  const extension = extensionOf(field.value) === '' ? -1 : field.value.lastIndexOf('.');
  field.setSelectionRange(0, extension > 0 ? extension : field.value.length);
}
