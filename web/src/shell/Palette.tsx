import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { IconButton } from '../ui/IconButton';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import styles from './Palette.module.css';
import { PaletteHits } from './PaletteHits';
import { useFindings } from './useFindings';

interface PaletteProps {
  opened: boolean;
  /** Closed without a choice. */
  onClose: () => void;
  /** Closed by opening what was found. */
  onLeave: () => void;
}

/** One search over everything, by keyboard: arrows choose, Enter opens, Escape closes. */
export function Palette({ opened, onClose, onLeave }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 120 }}
      radius={10}
      shadow="xl"
      yOffset={64}
      size={820}
      padding={0}
      classNames={{ inner: styles.inner, content: styles.palette }}
    >
      <Modal.Overlay className={styles.veil} />
      <Modal.Content aria-label={t('shell.palette.name')}>
        <Modal.Body>
          <Searching onClose={onClose} onLeave={onLeave} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Searching({ onClose, onLeave }: Omit<PaletteProps, 'opened'>) {
  const { t } = useTranslation();
  const router = useRouter();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 150);
  const [kind, setKind] = useState<string>();
  const [position, setPosition] = useState(0);
  const { findings, total, failed, retry, searching } = useFindings(settled);
  const shown = findings.filter(({ source, hits }) => hits.length > 0 && (!kind || source.id === kind));
  const hits = shown.flatMap((finding) => finding.hits);
  const active = hits[Math.min(position, hits.length - 1)];

  const open = (href: string) => {
    onLeave();
    void router.navigate({ href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setPosition((Math.min(position, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      open(active.href);
    }
  };
  const filter = (id: string | undefined) => {
    setKind(id);
    setPosition(0);
  };
  return (
    <>
      <div className={styles.question}>
        <Search className="pv-icon" size={24} aria-hidden />
        <input
          data-autofocus
          type="text"
          role="combobox"
          aria-label={t('shell.search')}
          aria-expanded={hits.length > 0}
          aria-controls="palette-hits"
          aria-autocomplete="list"
          aria-activedescendant={active ? `hit-${active.id}` : undefined}
          placeholder={t('shell.search')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setPosition(0);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={t('shell.palette.close')} onClick={onClose} />
      </div>
      {total > 0 && (
        <div className={styles.kinds}>
          <Button aria-pressed={!kind} onClick={() => filter(undefined)}>
            {t('shell.palette.all')} <span className="pv-num">{total}</span>
          </Button>
          {findings
            .filter((finding) => finding.hits.length > 0)
            .map(({ source, hits: found }) => (
              <Button key={source.id} aria-pressed={kind === source.id} onClick={() => filter(source.id)}>
                {t(source.label)} <span className="pv-num">{found.length}</span>
              </Button>
            ))}
        </div>
      )}
      <PaletteHits groups={shown} active={active} words={settled} onOpen={open} />
      {failed && (
        <div className={styles.failed}>
          <ErrorNote error={failed} onRetry={retry} />
        </div>
      )}
      <p className={styles.silence} role="status">
        {settled && !searching && !failed && total === 0 && t('shell.palette.nothing', { words: settled })}
        {!settled && t('shell.palette.hint')}
        <span className="pv-hidden">{total > 0 && t('shell.palette.found', { count: total })}</span>
      </p>
      <p className={styles.keys} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('shell.palette.choose')}
        </span>
        <span>
          <kbd>{t('shell.palette.enter')}</kbd> {t('shell.palette.open')}
        </span>
        <span>
          <kbd>{t('shell.palette.escape')}</kbd> {t('shell.palette.leave')}
        </span>
      </p>
    </>
  );
}
