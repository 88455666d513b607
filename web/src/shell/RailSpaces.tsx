import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../api/live';
import { STILL_IN } from '../api/space';
import { groupSpaces } from './groupSpaces';
import styles from './Rail.module.css';
import type { RailSpacesQuery } from './types';

/** My spaces, favourites first, then by group, for the hat worn. */
export function RailSpaces({ query }: { query: RailSpacesQuery }) {
  const { t } = useTranslation();
  const refetchInterval = useConnected() ? false : STILL_IN;
  const { data = [] } = useQuery({ ...query, refetchInterval });
  return groupSpaces(data).map(({ label, spaces }) => (
    <section key={label} className={styles.group} aria-label={t(label)}>
      <p className={styles.groupName} aria-hidden>
        {t(label)}
      </p>
      <ul>
        {spaces.map(({ id, name, href, icon: Icon }) => (
          <li key={id}>
            <Link to={href} className={styles.entry}>
              <Icon className="pv-icon" size={20} aria-hidden />
              <span className={styles.name}>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
