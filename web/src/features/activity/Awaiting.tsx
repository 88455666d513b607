import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Row, Rows } from '../../ui/Row';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { target } from './address';
import { awaitingWords } from './awaitingWords';
import { Nothing } from './Nothing';
import type { TodayItem } from './queries';
import { useOpened } from './writes';

/** What waits for me, each with its gesture; the first is the one I would most likely do. */
export function Awaiting({ items }: { items: readonly TodayItem[] }) {
  const { t } = useTranslation();
  const opened = useOpened();
  if (items.length === 0) {
    return <Nothing />;
  }
  return (
    <Rows>
      {items.map((item, index) => {
        const { title, about, gesture } = awaitingWords(item, t);
        const open = item.kind === 'told-document' ? () => opened.mutate(item.id) : undefined;
        return (
          <Row
            key={`${item.id} ${item.kind} ${item.personName}`}
            when={<DateText at={item.at} />}
            titleAs="h3"
            title={
              <Link {...target(item.address)} onClick={open}>
                {title}
              </Link>
            }
            action={
              <ButtonLink {...target(item.address)} kind={index === 0 ? 'filled' : undefined} onClick={open}>
                {gesture}
                <VisuallyHidden>{t('activity:today.about', { title })}</VisuallyHidden>
              </ButtonLink>
            }
          >
            {about}
          </Row>
        );
      })}
    </Rows>
  );
}
