import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { SectionHead } from '../../ui/SectionHead';
import { ContributionItem } from './ContributionItem';
import styles from './Contributions.module.css';
import { type Consultation, contributionsQuery, type Selection, type Sorting, sortings, statuses } from './queries';

interface ContributionListProps {
  consultation: Consultation;
  selection: Selection;
  sorting: Sorting;
  onLook: (to: { montrer?: Selection; tri?: Sorting }) => void;
}

/** What was brought, as one wants to see it. */
export function ContributionList({ consultation, selection, sorting, onLook }: ContributionListProps) {
  const { t } = useTranslation();
  const { id, kind, counts } = consultation;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    contributionsQuery(id, selection, sorting),
  );
  const items = data?.pages.flatMap((page) => page.items);
  const none = items?.length === 0;
  // Who runs the space looks for what waits and for what was refused as well.
  const bare = none && selection === 'ALL' && counts.contributions + counts.awaiting + counts.refused === 0;
  return (
    <section className={styles.brought}>
      <SectionHead
        title={
          counts.contributions > 0
            ? t(`contributions:counted.${kind}`, {
                count: counts.contributions,
                unanswered: t('contributions:unanswered', { count: counts.unanswered }),
              })
            : t(`contributions:brought.${kind}`)
        }
      />
      {!bare && <Choices consultation={consultation} selection={selection} sorting={sorting} onLook={onLook} />}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading />}
      {none && (
        <p className={styles.none}>
          {t(selection === 'ALL' ? `contributions:empty.${kind}` : 'contributions:noneSuch')}
        </p>
      )}
      {items && items.length > 0 && (
        <ul>
          {items.map((one) => (
            <ContributionItem key={one.id} contribution={one} consultation={consultation} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className={styles.gesture}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('contributions:more')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Which, and in which order. */
function Choices({ consultation, selection, sorting, onLook }: ContributionListProps) {
  const { t } = useTranslation();
  const { kind, anonymity, can } = consultation;
  const shown: Selection[] = [
    'ALL',
    'UNANSWERED',
    ...(kind === 'CAMPAIGN' ? statuses : []),
    ...(anonymity === 'TOTAL' ? [] : (['MINE'] as const)),
    ...(can.includes('MODERATE') ? (['AWAITING', 'REFUSED'] as const) : []),
  ];
  return (
    <div className={styles.choices}>
      <SelectField
        label={t('contributions:choice.show')}
        value={selection}
        onChange={({ target }) => onLook({ montrer: target.value === 'ALL' ? undefined : (target.value as Selection) })}
      >
        {(shown.includes(selection) ? shown : [...shown, selection]).map((one) => (
          <option key={one} value={one}>
            {t(`contributions:selection.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('contributions:choice.sort')}
        value={sorting}
        onChange={({ target }) => onLook({ tri: target.value as Sorting })}
      >
        {sortings.map((one) => (
          <option key={one} value={one}>
            {t(`contributions:sorting.${one}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
