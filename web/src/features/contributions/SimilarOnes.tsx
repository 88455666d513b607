import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import { type Consultation, type Similar, useSimilar } from './queries';
import { useSupport } from './writes';

interface SimilarOnesProps {
  consultation: Consultation;
  title: string;
  /** One of them was supported instead. */
  onSupported: () => void;
}

/** Those that say nearly the same: better supported than written twice. */
export function SimilarOnes({ consultation: { id, kind, can }, title, onSupported }: SimilarOnesProps) {
  const { t } = useTranslation();
  const support = useSupport();
  const similar = useSimilar(id, title);
  const some = title.length >= 4 ? similar : [];
  const supports = can.includes('SUPPORT');
  const instead = (one: Similar) =>
    support.mutate(
      { id: one.id, supported: true },
      {
        onSuccess: () => {
          toast({
            text: t('contributions:done.supported', { title: one.title }),
            undo: () => support.mutate({ id: one.id, supported: false }),
          });
          onSupported();
        },
      },
    );
  return (
    <div role="status">
      {some.length > 0 && (
        <div className={styles.similar}>
          <p className={styles.similarTitle}>
            {t(supports ? `contributions:similar.support.${kind}` : `contributions:similar.there.${kind}`)}
          </p>
          <ul>
            {some.map((one) => (
              <li key={one.id} className={styles.similarOne}>
                <div>
                  <p className={styles.name}>{one.title}</p>
                  {one.excerpt !== '' && <p className="pv-meta">{one.excerpt}</p>}
                  <p className="pv-meta">
                    {[
                      one.supports > 0 && t('contributions:supports', { count: one.supports }),
                      one.answered && t('contributions:answered'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {supports &&
                  (one.supported ? (
                    <span className="pv-meta">{t('contributions:supported')}</span>
                  ) : (
                    <Button busy={support.isPending} onClick={() => instead(one)}>
                      {t('contributions:similar.instead')}
                    </Button>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
