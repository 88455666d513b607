import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { useWindowTitle } from '../../ui/Page';
import styles from './Poll.module.css';
import { PollBody } from './PollBody';
import { pollQuery } from './queries';

/** A poll in its space. */
export function PollPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { poll: id = '' } = useParams({ strict: false }) as { poll?: string };
  const { data: poll } = useSuspenseQuery(pollQuery(id));
  useWindowTitle(t('polls:windowTitle', { space: poll.title || t('polls:untitled') }));
  return (
    <div className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/sondages"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('polls:back')}
      </Link>
      <PollBody key={id} id={id} titled />
    </div>
  );
}
