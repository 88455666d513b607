import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './LinkCard.module.css';

type LinkCardProps = Omit<ComponentPropsWithRef<'a'>, 'title'> & {
  mark: ReactNode;
  name: string;
  /** Where it lives. */
  place?: ReactNode;
  /** Its live state, as a badge. */
  badge?: ReactNode;
};

function Card({ mark, name, place, badge, className: _, ...rest }: LinkCardProps) {
  return (
    <a {...rest} className={styles.card}>
      {mark}
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        {place !== undefined && <span className="pv-meta">{place}</span>}
      </span>
      {badge && <span className={styles.badge}>{badge}</span>}
    </a>
  );
}

/** A thing quoted elsewhere: glyph, name, where it lives, its state. */
export const LinkCard = createLink(Card);
