import { Link } from '@tanstack/react-router';
import { DateText } from '../../ui/DateText';
import { FileGlyph } from '../../ui/FileGlyph';
import { Row, Rows } from '../../ui/Row';
import { target } from './address';
import type { TodayItem } from './queries';

interface RecentlyTouchedProps {
  items: readonly TodayItem[];
  /** Whether each says its space. */
  places?: boolean;
  level?: 'h2' | 'h3';
}

/** Documents of my spaces, the last touched first. */
export function RecentlyTouched({ items, places, level = 'h3' }: RecentlyTouchedProps) {
  return (
    <Rows>
      {items.map(({ id, title, personName, spaceName, address, at }) => (
        <Row
          key={id}
          mark={<FileGlyph name={title} />}
          titleAs={level}
          title={<Link {...target(address)}>{title}</Link>}
        >
          {[personName, places && spaceName].filter(Boolean).map((about) => `${about} · `)}
          <DateText at={at} />
        </Row>
      ))}
    </Rows>
  );
}
