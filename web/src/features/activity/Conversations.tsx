import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { legible } from '../../ui/legible';
import { Row, Rows } from '../../ui/Row';
import { Count } from '../../ui/Tabs';
import { target } from './address';
import styles from './Conversations.module.css';
import type { TodayItem } from './queries';

/** My conversations that moved, with what was said last. */
export function Conversations({ items }: { items: readonly TodayItem[] }) {
  const { t } = useTranslation();
  return (
    <Rows>
      {items.map(({ id, title, detail, spaceName, personName, address, at, count }) => (
        <Row
          key={id}
          when={<DateText at={at} />}
          titleAs="h3"
          title={
            <>
              <Link {...target(address)}>{title}</Link>
              {spaceName && <span className={styles.place}>{spaceName}</span>}
            </>
          }
          action={count > 0 && <Count value={count} label={t('activity:today.newMessages', { count })} strong />}
        >
          {detail && (
            <p className={styles.said}>
              {personName && <b>{t('activity:today.said', { name: personName })}</b>}
              {legible(detail, t)}
            </p>
          )}
        </Row>
      ))}
    </Rows>
  );
}
