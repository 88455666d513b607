import { Link } from '@tanstack/react-router';
import { DateText } from '../../ui/DateText';
import { Row, Rows } from '../../ui/Row';
import styles from './References.module.css';
import type { Reference } from './reads';

/** Messages that refer to something: where, who, when, and the beginning of what they say. Each leads to its place. */
export function ReferenceLines({ references, onGo }: { references: readonly Reference[]; onGo?: () => void }) {
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
          <span className={styles.excerpt}>{legible(excerpt)}</span>
        </Row>
      ))}
    </Rows>
  );
}

/** Addresses of ours are for following, not for reading. */
function legible(excerpt: string): string {
  return excerpt
    .replace(/(?:https?:\/\/[^\s/]+)?\/(?:d|annuaire|messages|espaces)\/[^\s,;)]+/g, '…')
    .replace(/^…$/, '');
}

function placeIn(address: string): { m?: number; fil?: string } {
  const { searchParams } = new URL(address, location.origin);
  const m = searchParams.get('m');
  return m === null ? { fil: searchParams.get('fil') ?? undefined } : { m: Number(m) };
}
