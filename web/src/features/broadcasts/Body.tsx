import styles from './Broadcasts.module.css';
import { linked } from './linked';

/** The text as it was typed: paragraphs, and addresses that lead somewhere. */
export function Body({ text }: { text: string }) {
  return (
    <div className={styles.body}>
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing else
          <p key={place}>
            {linked(line).map(({ text: words, href }, index) =>
              href ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do their pieces
                <a key={index} href={href} target="_blank" rel="noopener noreferrer">
                  {words}
                </a>
              ) : (
                words
              ),
            )}
          </p>
        ))}
    </div>
  );
}
