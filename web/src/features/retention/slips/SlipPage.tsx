import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Printer, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../ui/Button';
import { Page } from '../../../ui/Page';
import { Row, Rows } from '../../../ui/Row';
import { Section } from '../../../ui/SectionHead';
import { saySize } from '../../../ui/sizes';
import { sayDay } from '../days';
import { SlipGestures } from './SlipGestures';
import { SlipState } from './SlipRows';
import { SlipSteps } from './SlipSteps';
import { sheetHref, slipQuery } from './slips';

/** A destruction slip: where it stands, whose turn it is, all that it lists. */
export function SlipPage() {
  const { t, i18n } = useTranslation();
  const { slip: id = '' } = useParams({ strict: false });
  const { data: slip } = useSuspenseQuery(slipQuery(id));
  const { summary } = slip;
  const destroyed = summary.state === 'DESTROYED';
  return (
    <Page
      title={t('retention:slip.title', { number: summary.number })}
      lead={
        <>
          <SlipState state={summary.state} /> {t('retention:slip.of', { space: summary.spaceName })}
          {' · '}
          {t('retention:clutter.figure', { count: summary.files, size: saySize(summary.bytes, i18n.language) })}
          {summary.firstDay && summary.lastDay && (
            <>
              {' · '}
              {summary.firstDay === summary.lastDay
                ? t('retention:slip.day', { date: sayDay(summary.firstDay, i18n.language) })
                : t('retention:slip.dates', {
                    from: sayDay(summary.firstDay, i18n.language),
                    to: sayDay(summary.lastDay, i18n.language),
                  })}
            </>
          )}
        </>
      }
      actions={
        summary.state !== 'WITHDRAWN' && (
          <ButtonAnchor icon={destroyed ? ScrollText : Printer} href={sheetHref(id)} download>
            {t(destroyed ? 'retention:slip.certificate' : 'retention:slip.print')}
          </ButtonAnchor>
        )
      }
    >
      <SlipSteps slip={slip} />
      <SlipGestures slip={slip} />
      <Section title={t('retention:slip.lines')}>
        <Rows label={t('retention:slip.lines')}>
          {slip.lines.map((line) => (
            <Row key={line.number} when={line.number} title={line.name}>
              {line.classTitle}
              {line.folder && ` · ${line.folder}`}
              {' · '}
              {t('retention:slip.line', {
                from: sayDay(line.countedFrom, i18n.language),
                due: sayDay(line.dueOn, i18n.language),
              })}
              {' · '}
              {saySize(line.bytes, i18n.language)}
            </Row>
          ))}
        </Rows>
      </Section>
    </Page>
  );
}
