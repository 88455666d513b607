import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './PersonAvatar.module.css';

/** What is needed to draw somebody: views of persons have it. */
export interface Face {
  id: string;
  givenName: string;
  familyName: string;
  photoUrl?: string | null;
  /** 1 to 6; without it, drawn from the id. */
  tone?: number | null;
  /** From outside the authority: a dashed ring, and the word beside (`ExternalTag`). */
  external?: boolean;
}

type Size = 'xs' | 'm' | 'xl';

/** Initials on one of six tints, or a photo. Decorative: the name stands beside it. */
export function PersonAvatar({ person, size = 'm' }: { person: Face; size?: Size }) {
  const look = classes(
    styles.avatar,
    styles[size],
    person.external ? styles.external : styles[`tone${toneOf(person)}`],
  );
  if (person.photoUrl) {
    return <img className={look} src={person.photoUrl} alt="" loading="lazy" />;
  }
  return (
    <span className={look} aria-hidden>
      {initials(person)}
    </span>
  );
}

/** A few faces and how many more. */
export function AvatarStack({ people, total, size = 'm' }: { people: readonly Face[]; total?: number; size?: Size }) {
  const { t } = useTranslation();
  const more = (total ?? people.length) - people.length;
  return (
    <span className={styles.stack} aria-hidden>
      {people.map((person) => (
        <PersonAvatar key={person.id} person={person} size={size} />
      ))}
      {more > 0 && (
        <span className={classes(styles.avatar, styles[size], styles.more)}>{t('ui.more', { count: more })}</span>
      )}
    </span>
  );
}

export function initials({ givenName, familyName }: Pick<Face, 'givenName' | 'familyName'>): string {
  return [givenName, familyName]
    .map((name) => Array.from(name.trim())[0] ?? '')
    .join('')
    .toUpperCase();
}

export function toneOf({ id, tone }: Pick<Face, 'id' | 'tone'>): number {
  if (tone && tone >= 1 && tone <= 6) {
    return tone;
  }
  const sum = Array.from(id).reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return (sum % 6) + 1;
}
