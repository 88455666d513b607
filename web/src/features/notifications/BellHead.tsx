import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import type { OpenBell } from '../../ui/ToldParts';
import styles from './BellHead.module.css';
import { PushOffer } from './PushOffer';
import { loweringsQuery } from './queries';
import { useAnswerLowering } from './writes';

/** Above the lines of the bell: what one may want to hear less of, asked once; and where all of it is set. */
export function BellHead({ onLeave }: OpenBell) {
  const { t } = useTranslation();
  const { data } = useQuery(loweringsQuery);
  const answer = useAnswerLowering();
  const offer = data?.[0];
  return (
    <div className={styles.head}>
      {offer && (
        <div className={styles.offer}>
          <p>{t('notifications:lowering.text', { name: offer.spaceName, count: offer.mails })}</p>
          <div className={styles.gestures}>
            <Button busy={answer.isPending} onClick={() => answer.mutate({ spaceId: offer.spaceId, accepted: true })}>
              {t(`notifications:lowering.take${offer.proposed === 'SILENT' ? 'SILENT' : 'DIGEST'}`)}
            </Button>
            <Button
              kind="quiet"
              busy={answer.isPending}
              onClick={() => answer.mutate({ spaceId: offer.spaceId, accepted: false })}
            >
              {t('notifications:lowering.keep')}
            </Button>
          </div>
          {answer.isError && <ErrorNote error={answer.error} />}
        </div>
      )}
      <PushOffer />
      <Link to="/mon-compte" hash="recevoir" onClick={onLeave}>
        {t('notifications:settings')}
      </Link>
    </div>
  );
}
