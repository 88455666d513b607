import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { legible } from '../../ui/legible';
import { Row, Rows } from '../../ui/Row';
import styles from './References.module.css';
import type { Reference } from './reads';

/** Messages that refer to something: where, who, when, and the beginning of what they say. Each leads to its place. */
export function ReferenceLines({ references, onGo }: { references: readonly Reference[]; onGo?: () => void }) {
  const { t } = useTranslation();
  return (
    <Rows>
      {references.map(({ messageId, conversationId, title, spaceName, authorName, at, excerpt, address }) => (
        <Row
          key={messageId}
          title={
            <Link
              to="/messages/$conversation"
              params={{ conversation: conversationId }}
              search={placeIn(address)}
              onClick={onGo}
            >
              {title}
            </Link>
          }
        >
          {[authorName, spaceName].filter(Boolean).join(' · ')} · <DateText at={at} />
          <span className={styles.excerpt}>{legible(excerpt, t)}</span>
        </Row>
      ))}
    </Rows>
  );
}

function placeIn(address: string): { m: number } {
  return { m: Number(new URL(address, location.origin).searchParams.get('m')) };
}
