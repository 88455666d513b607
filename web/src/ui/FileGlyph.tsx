import styles from './FileGlyph.module.css';

/** A page with a folded corner and its extension. Decorative: the name says the type. */
export function FileGlyph({ name }: { name: string }) {
  return (
    <span className={styles.file} aria-hidden>
      {extensionOf(name)}
    </span>
  );
}

/** At most four letters; nothing when the name has no extension. */
export function extensionOf(name: string): string {
  const found = /[^.\s]\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1] ?? '';
  return found.slice(0, 4).toUpperCase();
}
