import { Link } from '@tanstack/react-router';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Note } from '../../ui/Note';
import styles from './Requests.module.css';

/** Where the space has put the tool away: nothing new is asked, what runs goes on. */
export function AwayNote() {
  const { t } = useTranslation();
  const space = useSpace();
  if (space.archivedAt || space.tools.includes('REQUESTS')) {
    return null;
  }
  return (
    <div className={styles.away}>
      <Note icon={EyeOff}>
        {t('requests:away.text')}{' '}
        {space.role === 'FACILITATOR' && (
          <Link
            to="/espaces/$authority/$space/reglages"
            params={{ authority: space.organisationSlug, space: space.slug }}
          >
            {t('requests:away.back')}
          </Link>
        )}
      </Note>
    </div>
  );
}
