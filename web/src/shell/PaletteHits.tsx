import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileGlyph } from '../ui/FileGlyph';
import { marked } from './marked';
import styles from './Palette.module.css';
import type { PaletteHit } from './types';
import type { Finding } from './useFindings';

interface PaletteHitsProps {
  groups: readonly Finding[];
  active: PaletteHit | undefined;
  words: string;
  onOpen: (href: string) => void;
}

/** The answers, by kind. The pointer clicks them; the keyboard stays in the field above. */
export function PaletteHits({ groups, active, words, onOpen }: PaletteHitsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${CSS.escape(active?.id ?? '')}`)?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  return (
    <div ref={list} id="palette-hits" role="listbox" aria-label={t('shell.palette.answers')} className={styles.hits}>
      {groups.map(({ source, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
        <div key={source.id} role="group" aria-label={t(source.label)}>
          <p className={styles.kind} aria-hidden>
            {t(source.label)}
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
              onClick={() => onOpen(hit.href)}
            >
              <span className={styles.mark}>
                {hit.fileName ? (
                  <FileGlyph name={hit.fileName} />
                ) : (
                  <source.icon className="pv-icon" size={20} aria-hidden />
                )}
              </span>
              <span className={styles.text}>
                <span className={styles.title}>
                  {marked(hit.title, words).map(({ text, hit: found, at }) =>
                    found ? <mark key={at}>{text}</mark> : text,
                  )}
                </span>
                {hit.detail && <span className="pv-meta">{hit.detail}</span>}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
