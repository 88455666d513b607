import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundDetail } from './FoundDetail';
import { FoundMark } from './FoundMark';
import { Marked } from './Marked';
import styles from './Palette.module.css';
import type { Found } from './queries';
import type { ShownGroup } from './useKinds';

interface PaletteHitsProps {
  groups: readonly ShownGroup[];
  active: Found | undefined;
  onOpen: (address: string) => void;
}

/** The answers, by kind. The pointer clicks them; the keyboard stays in the field above. */
export function PaletteHits({ groups, active, onOpen }: PaletteHitsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${CSS.escape(active?.id ?? '')}`)?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  return (
    <div ref={list} id="palette-hits" role="listbox" aria-label={t('search:palette.answers')} className={styles.hits}>
      {groups.map(({ kind, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
        <div key={kind.id} role="group" aria-label={t(kind.label)}>
          <p className={styles.kind} aria-hidden>
            {t(kind.label)}
          </p>
          {hits.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
            <div
              key={hit.id}
              id={`hit-${hit.id}`}
              role="option"
              aria-selected={hit === active}
              className={styles.hit}
              onClick={() => onOpen(hit.address)}
            >
              <span className={styles.mark}>
                <FoundMark found={hit} kind={kind} />
              </span>
              <span className={styles.text}>
                <span className={styles.title}>
                  <Marked text={hit.marked || t('search:untitled')} />
                </span>
                <span className="pv-meta">
                  <FoundDetail found={hit} />
                </span>
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
