import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { IconButton } from '../../ui/IconButton';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import styles from './Palette.module.css';
import { PaletteHits } from './PaletteHits';
import { LONGEST, searchQuery } from './queries';
import { Silent } from './Silent';
import { type ShownGroup, shownGroups, useKinds } from './useKinds';

/** Answers of each kind. */
const EACH = 8;

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
      <Modal.Content aria-label={t('search:palette.name')}>
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
  const { data, error, isFetching, refetch } = useQuery(searchQuery({ q: settled, limit: EACH }));
  const groups = shownGroups(useKinds(), settled ? (data?.groups ?? []) : []);
  const shown = groups.filter((group) => !kind || group.kind.id === kind);
  const hits = shown.flatMap((group) => group.hits);
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const more = groups.some((group) => group.more);
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
    } else if (event.key === 'Enter' && words.trim()) {
      event.preventDefault();
      open(active?.address ?? router.buildLocation({ to: '/recherche', search: { q: words.trim() } }).href);
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
          maxLength={LONGEST}
          onChange={(event) => {
            setWords(event.target.value);
            setPosition(0);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={t('search:palette.close')} onClick={onClose} />
      </div>
      {total > 0 && <Kinds groups={groups} total={total} more={more} kind={kind} onChoose={filter} />}
      <PaletteHits groups={shown} active={active} onOpen={open} />
      {error && (
        <div className={styles.failed}>
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
      <p className={styles.silence} role="status">
        {settled && !isFetching && !error && total === 0 && t('search:palette.nothing', { words: settled })}
        {!settled && t('search:palette.hint')}
        {total > 0 && data?.corrected && t('search:corrected')}
        {settled && <Silent kinds={data?.silent ?? []} />}
        <span className="pv-hidden">{total > 0 && t('search:palette.found', { count: total })}</span>
      </p>
      <div className={styles.foot}>
        <p className={styles.keys} aria-hidden>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('search:palette.choose')}
          </span>
          <span>
            <kbd>{t('search:palette.enter')}</kbd> {t('search:palette.open')}
          </span>
          <span>
            <kbd>{t('search:palette.escape')}</kbd> {t('search:palette.leave')}
          </span>
        </p>
        {settled && (
          <Link to="/recherche" search={{ q: settled }} onClick={onLeave} className={styles.whole}>
            {t('search:palette.whole')}
          </Link>
        )}
      </div>
    </>
  );
}

interface KindsProps {
  groups: readonly ShownGroup[];
  total: number;
  more: boolean;
  kind: string | undefined;
  onChoose: (kind: string | undefined) => void;
}

/** The kinds that answer, with how many each. */
function Kinds({ groups, total, more, kind, onChoose }: KindsProps) {
  const { t } = useTranslation();
  const count = (number: number, others: boolean) => (others ? t('search:atLeast', { number }) : number);
  return (
    <div className={styles.kinds}>
      <Button aria-pressed={!kind} onClick={() => onChoose(undefined)}>
        {t('search:all')} <span className="pv-num">{count(total, more)}</span>
      </Button>
      {groups.map((group) => (
        <Button key={group.kind.id} aria-pressed={kind === group.kind.id} onClick={() => onChoose(group.kind.id)}>
          {t(group.kind.label)} <span className="pv-num">{count(group.hits.length, group.more)}</span>
        </Button>
      ))}
    </div>
  );
}
