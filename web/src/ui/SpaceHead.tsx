import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Title } from './Page';
import { AvatarStack, type Face } from './PersonAvatar';
import { Slab } from './Slab';
import styles from './SpaceHead.module.css';

interface SpaceHeadProps {
  /** The icon of its type. */
  icon: LucideIcon;
  name: string;
  /** What the window is called: the tool, then the space. */
  windowTitle?: string;
  /** Its type in words, its people. */
  about: ReactNode;
  /** Beside the name: a star, a state. */
  marks?: ReactNode;
  people?: readonly Face[];
  total?: number;
  /** Two buttons at most. */
  actions?: ReactNode;
}

/** The head of a space, the same above each of its tools. */
export function SpaceHead({ icon, name, windowTitle, about, marks, people, total, actions }: SpaceHeadProps) {
  return (
    <div className={styles.head}>
      <Slab icon={icon} />
      <div className={styles.id}>
        <div className={styles.name}>
          <Title windowTitle={windowTitle}>{name}</Title>
          {marks}
        </div>
        <p className="pv-meta">{about}</p>
      </div>
      {people && people.length > 0 && (
        <span className={styles.people}>
          <AvatarStack people={people.slice(0, 5)} total={total} />
        </span>
      )}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
