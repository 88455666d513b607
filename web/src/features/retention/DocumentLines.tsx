import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { SelectField } from '../../ui/Field';
import type { Chosen } from './chosen';
import { ages, documentsQuery, type Reason } from './queries';
import { TickAll, TickRow } from './TickRow';
import styles from './TickRow.module.css';

interface DocumentLinesProps {
  spaceId: string;
  reason: Exclude<Reason, 'DUPLICATE'>;
  years: number;
  chosen: Chosen;
}

/** Documents that are old, heavy, or were never opened. */
export function DocumentLines({ spaceId, reason, years, chosen }: DocumentLinesProps) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    documentsQuery(spaceId, reason, years),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  return (
    <div>
      <p className={styles.about}>{t(`retention:about.${reason}`)}</p>
      {reason === 'OLD' && <AgeField years={years} onLeave={chosen.clear} />}
      {lines.length === 0 ? (
        <EmptyState title={t('retention:clutter.noneHere')} titleAs="p" />
      ) : (
        <>
          <TickAll lines={lines} chosen={chosen} />
          <ul className={styles.lines} aria-label={t('retention:clutter.lines')}>
            {lines.map((line) => (
              <TickRow key={line.id} id={line.id} name={line.name} bytes={line.bytes} chosen={chosen} removable>
                {reason === 'NEVER_OPENED' ? t('retention:line.brought') : t('retention:line.changed')}{' '}
                <DateText at={reason === 'NEVER_OPENED' ? line.createdAt : line.changedAt} style="day" />
                {line.changedBy && ` · ${line.changedBy}`}
                {line.folder && ` · ${line.folder}`}
                {line.versions > 1 && ` · ${t('retention:line.versions', { count: line.versions })}`}
              </TickRow>
            ))}
          </ul>
        </>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('retention:clutter.more')}
        </Button>
      )}
    </div>
  );
}

function AgeField({ years, onLeave }: { years: number; onLeave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.age}>
      <SelectField
        label={t('retention:age.label')}
        value={years}
        onChange={(event) => {
          onLeave();
          void navigate({
            to: '.',
            search: { quoi: 'anciens', ans: ages.find((age) => age === Number(event.target.value)) },
            replace: true,
            resetScroll: false,
          });
        }}
      >
        {ages.map((age) => (
          <option key={age} value={age}>
            {t('retention:age.years', { count: age })}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
