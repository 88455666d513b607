import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Space, useSpace } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { useWindowTitle } from '../../../ui/Page';
import { Section } from '../../../ui/SectionHead';
import { saySize } from '../../../ui/sizes';
import bar from '../ChosenBar.module.css';
import page from '../ClutterPage.module.css';
import { useChosen } from '../chosen';
import { sayDay } from '../days';
import kinds from '../KindLinks.module.css';
import { SlipDialog } from '../slips/SlipDialog';
import { SlipRows } from '../slips/SlipRows';
import { spaceSlipsQuery } from '../slips/slips';
import { TickAll, TickRow } from '../TickRow';
import tick from '../TickRow.module.css';
import { type Due, dueDocumentsQuery, dueQuery } from './terms';

/** What of a space falls due, year by year, and its destruction slips. */
export function DuePage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: due } = useSuspenseQuery(dueQuery(space.id));
  const { annee } = useSearch({ from: '/shell/espaces/$authority/$space/echeances' });
  useWindowTitle(t('retention:due.windowTitle', { space: space.name }));
  return (
    <section className={page.page}>
      <Link
        className={page.back}
        to="/espaces/$authority/$space/documents"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('retention:clutter.back')}
      </Link>
      <h2>{t('retention:due.title')}</h2>
      <p className="pv-lead">{t('retention:due.lead')}</p>
      {due.years.length === 0 ? (
        <EmptyState title={t('retention:due.nothing')} titleAs="p">
          {t('retention:due.nothingText')}
        </EmptyState>
      ) : (
        <>
          <YearLinks space={space} due={due} current={annee} />
          <DueLines key={annee ?? 'now'} space={space} due={due} year={annee} />
        </>
      )}
      {due.runs && <SpaceSlips spaceId={space.id} />}
    </section>
  );
}

function YearLinks({ space, due, current }: { space: Space; due: Due; current: number | undefined }) {
  const { t, i18n } = useTranslation();
  const years = [undefined, ...due.years.map(({ year }) => year)];
  return (
    <nav aria-label={t('retention:due.years')}>
      <ul className={kinds.kinds}>
        {years.map((year) => {
          const figure = due.years.find((one) => one.year === year);
          return (
            <li key={year ?? 'now'}>
              <Link
                to="/espaces/$authority/$space/echeances"
                params={{ authority: space.organisationSlug, space: space.slug }}
                search={{ annee: year }}
                replace
                resetScroll={false}
                className={kinds.kind}
                aria-current={year === current ? 'true' : undefined}
              >
                <b>{year ?? t('retention:due.now')}</b>
                <span className="pv-meta pv-num">
                  {figure
                    ? t('retention:clutter.figure', {
                        count: figure.files,
                        size: saySize(figure.bytes, i18n.language),
                      })
                    : t('retention:due.before', { date: sayDay(due.today, i18n.language) })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function DueLines({ space, due, year }: { space: Space; due: Due; year: number | undefined }) {
  const { t, i18n } = useTranslation();
  const chosen = useChosen();
  const [proposing, setProposing] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    dueDocumentsQuery(space.id, year),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const mayGo = lines.filter(
    ({ dueOn, disposition, slipId }) => due.runs && dueOn < due.today && disposition !== 'KEEP' && !slipId,
  );
  if (lines.length === 0) {
    return <EmptyState title={t('retention:due.noneNow')} titleAs="p" />;
  }
  return (
    <div>
      {mayGo.length > 0 && <TickAll lines={mayGo} chosen={chosen} />}
      <ul className={tick.lines} aria-label={t('retention:due.lines')}>
        {lines.map((line) => (
          <TickRow
            key={line.id}
            id={line.id}
            name={line.name}
            bytes={line.bytes}
            chosen={chosen}
            removable={mayGo.includes(line)}
          >
            {t('retention:term.until', {
              date: sayDay(line.dueOn, i18n.language),
              fate: t(`retention:schedule.then.${line.disposition}`),
            })}{' '}
            {line.classTitle}
            {line.folder && ` · ${line.folder}`}
            {line.slipId && (
              <>
                {' · '}
                <Link to="/bordereaux/$slip" params={{ slip: line.slipId }}>
                  {t('retention:term.onSlip')}
                </Link>
              </>
            )}
          </TickRow>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('retention:clutter.more')}
        </Button>
      )}
      {chosen.ids.length > 0 && (
        <div className={bar.bar}>
          <p role="status">
            {t('retention:clutter.chosen', {
              count: chosen.ids.length,
              size: saySize(chosen.bytes, i18n.language),
            })}
          </p>
          <div className="pv-actions">
            <Button kind="quiet" onClick={chosen.clear}>
              {t('retention:clutter.forget')}
            </Button>
            <Button kind="filled" onClick={() => setProposing(true)}>
              {t('retention:slip.propose')}
            </Button>
          </div>
        </div>
      )}
      {proposing && <SlipDialog spaceId={space.id} ids={chosen.ids} onClose={() => setProposing(false)} />}
    </div>
  );
}

function SpaceSlips({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const { data: slips } = useSuspenseQuery(spaceSlipsQuery(spaceId));
  return (
    slips.length > 0 && (
      <Section title={t('retention:slip.all')}>
        <SlipRows slips={slips} />
      </Section>
    )
  );
}
