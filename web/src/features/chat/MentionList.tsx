import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { ExternalTag } from '../../ui/ExternalTag';
import styles from './MentionList.module.css';
import type { Callable } from './mentions';

interface MentionListProps {
  id: string;
  found: readonly Callable[];
  current: Callable | undefined;
  onPick: (one: Callable) => void;
}

/** Those whom the letters after the @ may mean, above the field: arrows move, Enter takes, Escape closes. */
export function MentionList({ id, found, current, onPick }: MentionListProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="pv-hidden" role="status">
        {found.length > 0 && t('chat:composer.found', { count: found.length, name: current?.name })}
      </p>
      {found.length > 0 && (
        <div id={id} role="listbox" className={styles.list} aria-label={t('chat:composer.mention')} tabIndex={-1}>
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
