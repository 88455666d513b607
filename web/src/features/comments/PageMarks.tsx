import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPage } from '../../ui/PreviewParts';
import { ChoosePlace } from './ChoosePlace';
import styles from './PageMarks.module.css';
import { point, present, usePointing } from './pointing';
import { commentsQuery, numbered, type Place, type Thread } from './queries';

/** The places of a page that somebody commented on, and choosing one. */
export function PageMarks({ id, version, page, onPage }: ShownPage) {
  const { data } = useQuery(commentsQuery(id));
  const { choosing, place, page: wanted } = usePointing();
  useEffect(() => {
    present({ id, version });
    return () => present(undefined);
  }, [id, version]);
  useEffect(() => {
    if (wanted !== undefined) {
      onPage(wanted);
      point({ page: undefined });
    }
  }, [wanted, onPage]);
  const threads = data?.threads ?? [];
  const numbers = numbered(threads);
  const here = threads.filter((one) => !one.resolvedAt && one.version === version && one.place?.page === page);
  return (
    <>
      {here.map((thread) => (
        <Pin key={thread.id} thread={thread} number={numbers.get(thread.id) ?? 0} />
      ))}
      {place && place.page === page && <Outline place={place} chosen />}
      {choosing && <ChoosePlace page={page} />}
    </>
  );
}

function Pin({ thread: { id, place, first }, number }: { thread: Thread; number: number }) {
  const { t } = useTranslation();
  if (!place) {
    return null;
  }
  const label = t('comments:place.pin', { number, name: first.author.name });
  return (
    <>
      <Outline place={place} />
      <button
        type="button"
        className={styles.pin}
        style={{ left: `${place.left / 10}%`, top: `${place.top / 10}%` }}
        aria-label={label}
        title={label}
        onClick={() => point({ thread: id })}
      >
        <span aria-hidden>{number}</span>
      </button>
    </>
  );
}

/** What was pointed at; a point where it is empty. */
function Outline({ place: { left, top, width, height }, chosen }: { place: Place; chosen?: boolean }) {
  return width === 0 && height === 0 && !chosen ? null : (
    <span
      aria-hidden
      className={styles.outline}
      style={{ left: `${left / 10}%`, top: `${top / 10}%`, width: `${width / 10}%`, height: `${height / 10}%` }}
    />
  );
}
