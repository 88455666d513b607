import { classes } from './classes';
import { ExternalTag } from './ExternalTag';
import styles from './MentionList.module.css';
import type { Callable } from './mentions';

interface MentionListProps {
  id: string;
  /** What the list is. */
  label: string;
  /** How many they are and who comes first, for those who listen. */
  said: string;
  found: readonly Callable[];
  current: Callable | undefined;
  onPick: (one: Callable) => void;
}

/** Those whom the letters after the @ may mean, above the field: arrows move, Enter takes, Escape closes. */
export function MentionList({ id, label, said, found, current, onPick }: MentionListProps) {
  return (
    <>
      <p className="pv-hidden" role="status">
        {said}
      </p>
      {found.length > 0 && (
        <div id={id} role="listbox" className={styles.list} aria-label={label} tabIndex={-1}>
          {found.map((one) => (
            <div
              key={one.key}
              id={`${id}-${one.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={one === current}
              className={classes(styles.one, one === current && styles.current)}
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(one);
              }}
            >
              <span>{one.name}</span>
              {one.external ? (
                <ExternalTag organisation={one.detail} />
              ) : (
                one.detail && <span className="pv-meta">{one.detail}</span>
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
