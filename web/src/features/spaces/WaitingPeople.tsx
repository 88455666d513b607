import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { PaneGroup } from '../../ui/PaneItem';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { waitingQuery } from './queries';
import styles from './WaitingPeople.module.css';
import { useDecideJoin } from './writes';

/** Who waits at the door, with what they wrote: let in, or not. */
export function WaitingPeople({ space }: { space: Space }) {
  const { t } = useTranslation();
  const { data: waiting } = useSuspenseQuery(waitingQuery(space.id));
  const decide = useDecideJoin(space.id);
  return (
    <section>
      <PaneGroup>{t('spaces:waiting.title', { count: waiting.length })}</PaneGroup>
      <ul>
        {waiting.map((one) => {
          const name = `${one.givenName} ${one.familyName}`;
          return (
            <li key={one.id} className={styles.one}>
              <PersonAvatar person={{ ...one, id: one.personId }} />
              <div>
                <p>
                  <b>{name}</b>
                </p>
                <p className="pv-meta">
                  {[one.post, one.organisationName].filter(Boolean).join(', ')} · <DateText at={one.askedAt} />
                </p>
                {one.message && <p className={styles.message}>{t('spaces:waiting.quote', { words: one.message })}</p>}
                <div className={styles.actions}>
                  <Button
                    kind="filled"
                    aria-label={t('spaces:waiting.letInName', { name })}
                    onClick={() => decide.mutate({ requestId: one.id, accepted: true })}
                  >
                    {t('spaces:waiting.letIn')}
                  </Button>
                  <Button
                    aria-label={t('spaces:waiting.refuseName', { name })}
                    onClick={() => decide.mutate({ requestId: one.id, accepted: false })}
                  >
                    {t('spaces:waiting.refuse')}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {decide.isError && <ErrorNote error={decide.error} />}
    </section>
  );
}
