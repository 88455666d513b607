import { useSuspenseQuery } from '@tanstack/react-query';
import { ArrowLeft, Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { ButtonLink } from '../../../ui/Button';
import { ExternalTag } from '../../../ui/ExternalTag';
import type { Entry } from '../queries';
import styles from './AccessPage.module.css';
import { reasonQuery } from './accessQueries';
import { sayMore, sayReason } from './reasonWords';

/** Why one person has access, in a sentence. */
export function ReasonPane({ entry, personId }: { entry: Entry; personId: string }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: reason } = useSuspenseQuery(reasonQuery(entry.id, personId));
  const more = sayMore(reason, t);
  return (
    <section className={styles.why} aria-label={t('documents:why.title', { name: reason.name })}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.backToList}>
        {t('documents:why.back')}
      </ButtonLink>
      <h2>
        {reason.name} {reason.external && <ExternalTag />}
      </h2>
      <p className={styles.sentence}>{sayReason(reason, entry, t)}</p>
      {more.length > 0 && (
        <ul className={styles.more}>
          {more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {entry.kind === 'FOLDER' && (
        <div className={styles.simulate}>
          <ButtonLink
            icon={Eye}
            to="/espaces/$authority/$space/documents/vu-par/$person"
            params={{ authority: space.organisationSlug, space: space.slug, person: personId }}
            search={{ dossier: entry.id }}
          >
            {t('documents:why.seeAs', { name: reason.name })}
          </ButtonLink>
          <p className="pv-meta">{t('documents:why.seeAsHint')}</p>
        </div>
      )}
    </section>
  );
}
