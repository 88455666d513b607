import { useSuspenseQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import styles from './Broadcasts.module.css';
import { DraftPane } from './DraftPane';
import { broadcastQuery, type Place } from './queries';
import { ResultPane } from './ResultPane';

/** A draft to be written, or what came of what was sent. */
export function BroadcastPane({ id, place }: { id: string; place: Place }) {
  const { t } = useTranslation();
  const { data: broadcast } = useSuspenseQuery(broadcastQuery(id));
  return (
    <article className={styles.detail}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('broadcasts:back')}
      </ButtonLink>
      {broadcast.sentAt ? <ResultPane broadcast={broadcast} /> : <DraftPane broadcast={broadcast} place={place} />}
    </article>
  );
}
