import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Row, Rows } from '../../ui/Row';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Awaiting.module.css';
import { target } from './address';
import type { TodayItem } from './queries';
import { useOpened } from './writes';

/** What waits for me, each with its gesture; the first is the one I would most likely do. */
export function Awaiting({ items }: { items: readonly TodayItem[] }) {
  const { t } = useTranslation();
  const opened = useOpened();
  if (items.length === 0) {
    return (
      <p className={styles.nothing}>
        <CircleCheck className="pv-icon" size={20} aria-hidden />
        <span>
          <b>{t('activity:today.nothing')}</b> {t('activity:today.nothingText')}
        </span>
      </p>
    );
  }
  return (
    <Rows>
      {items.map((item, index) => {
        const { title, about, gesture } = words(item, t);
        const open = item.kind === 'told-document' ? () => opened.mutate(item.id) : undefined;
        return (
          <Row
            key={item.id}
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

type Translate = ReturnType<typeof useTranslation>['t'];

/** A kind that a later module brings is shown by its name and opened. */
function words({ kind, title, detail, spaceName, personName }: TodayItem, t: Translate) {
  const about = [spaceName, detail].filter(Boolean).join(' · ');
  switch (kind) {
    case 'told-document':
      return {
        title,
        about: [t('activity:today.toldBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.read'),
      };
    case 'join-request':
      return {
        title: t('activity:today.joinRequest', { name: personName }),
        about,
        gesture: t('activity:today.answer'),
      };
    case 'space-request':
      return {
        title: t('activity:today.spaceRequest', { name: personName, space: title }),
        about,
        gesture: t('activity:today.answer'),
      };
    default:
      return { title, about: [personName, about].filter(Boolean).join(' · '), gesture: t('activity:today.open') };
  }
}
