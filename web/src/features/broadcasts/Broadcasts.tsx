import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CircleDashed, Megaphone, PencilLine } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Loading } from '../../ui/Loading';
import { PaneItem } from '../../ui/PaneItem';
import { Slab } from '../../ui/Slab';
import { Split } from '../../ui/Split';
import { toast } from '../../ui/toasts';
import { BroadcastPane } from './BroadcastPane';
import styles from './Broadcasts.module.css';
import { type Line, linesQuery, type Place } from './queries';
import { useBegin } from './writes';

/** Broadcasts on the left, one of them on the right: a draft to be written, or what came of it. */
export function Broadcasts({ place, writable }: { place: Place; writable: boolean }) {
  const { diffusion } = useSearch({ strict: false }) as { diffusion?: string };
  return (
    <Split
      wide="detail"
      list={<Lines place={place} shown={diffusion} writable={writable} />}
      detail={
        diffusion && (
          <Suspense fallback={<Loading />}>
            <BroadcastPane key={diffusion} id={diffusion} place={place} />
          </Suspense>
        )
      }
    />
  );
}

function Lines({ place, shown, writable }: { place: Place; shown: string | undefined; writable: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: lines } = useSuspenseQuery(linesQuery(place));
  const begin = useBegin(place);
  const write = () =>
    begin.mutate(undefined, {
      onSuccess: (diffusion) => void navigate({ to: '.', search: { diffusion } }),
      onError: (error) => toast({ text: problemText(error) }),
    });
  return (
    <>
      <header className={styles.head}>
        <h2>{t('broadcasts:title')}</h2>
        {writable && (
          <Button kind={shown ? 'outlined' : 'filled'} icon={PencilLine} busy={begin.isPending} onClick={write}>
            {t('broadcasts:begin')}
          </Button>
        )}
      </header>
      {lines.length === 0 ? (
        <EmptyState title={t('broadcasts:none')}>{t('broadcasts:noneText')}</EmptyState>
      ) : (
        <ul aria-label={t('broadcasts:title')}>
          {lines.map((line) => (
            <PaneItem
              key={line.id}
              selected={line.id === shown}
              mark={<Slab icon={Megaphone} small />}
              title={
                <Link
                  to="."
                  search={{ diffusion: line.id }}
                  aria-current={line.id === shown ? 'true' : undefined}
                  resetScroll={false}
                >
                  {line.title.trim() || t('broadcasts:untitled')}
                </Link>
              }
              meta={<LineMeta line={line} />}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function LineMeta({ line }: { line: Line }) {
  const { t } = useTranslation();
  return line.sentAt ? (
    <>
      <DateText at={line.sentAt} /> · {t('broadcasts:reachedOf', { count: line.reached, total: line.people })}
    </>
  ) : (
    <StateBadge icon={CircleDashed}>{t('broadcasts:draft.state')}</StateBadge>
  );
}
