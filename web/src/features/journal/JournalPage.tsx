import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSpace } from '../../api/space';
import { Button, ButtonAnchor } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { dateFormat } from '../../ui/formats';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { JournalFilters } from './JournalFilters';
import styles from './JournalPage.module.css';
import { JournalRow } from './JournalRow';
import { type JournalLine, journalExport, journalQuery, type Wanted } from './queries';

/** What happened in the space around, day by day, as far as I may see it. */
export function JournalPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const wanted = useSearch({ from: '/shell/espaces/$authority/$space/journal' });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    journalQuery(space.id, wanted),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const can = data.pages[0]?.can ?? [];
  const narrow = (search: Wanted) => void navigate({ to: '.', search, replace: true });
  const narrowed = Object.values(wanted).some(Boolean);
  const subject = wanted.objet && lines.find(({ thingId }) => thingId === wanted.objet)?.name;
  return (
    <Page
      large={false}
      title={subject ? t('journal:of', { name: subject }) : t('journal:title')}
      lead={t(can.includes('SEE_RESERVED') ? 'journal:leadAll' : 'journal:lead')}
      actions={
        can.includes('EXPORT') &&
        lines.length > 0 && (
          <ButtonAnchor href={journalExport(space.id, wanted)} download icon={Download}>
            {t('journal:export')}
          </ButtonAnchor>
        )
      }
    >
      <JournalFilters
        space={space}
        wanted={wanted}
        reserved={can.includes('SEE_RESERVED')}
        narrow={(some) => narrow({ ...wanted, ...some })}
      />
      {lines.length === 0 && (
        <EmptyState
          title={t('journal:none')}
          action={narrowed && <Button onClick={() => narrow({})}>{t('journal:showAll')}</Button>}
        >
          {t('journal:noneText')}
        </EmptyState>
      )}
      <Days lines={lines} />
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('journal:more')}
          </Button>
        </p>
      )}
    </Page>
  );
}

function Days({ lines }: { lines: readonly JournalLine[] }) {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const day = dateFormat(i18n.language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'full', timeZone });
  const days = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const name = day.format(new Date(line.at));
    days.set(name, [...(days.get(name) ?? []), line]);
  }
  return [...days].map(([name, those]) => (
    <Section key={name} title={name.charAt(0).toUpperCase() + name.slice(1)}>
      <ul>
        {those.map((line) => (
          <JournalRow key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  ));
}
