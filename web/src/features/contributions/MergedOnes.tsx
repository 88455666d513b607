import { Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import type { Contribution } from './queries';
import { usePart } from './writes';

/** Those that said the same. */
export function MergedOnes({ merged, can }: Pick<Contribution, 'merged' | 'can'>) {
  const { t } = useTranslation();
  const part = usePart();
  return (
    <div className={styles.merged}>
      <p className="pv-meta">{t('contributions:item.merged', { count: merged.length })}</p>
      <ul>
        {merged.map(({ id, title, body, author }) => (
          <li key={id}>
            <span>
              {title}
              {author && <span className="pv-meta"> · {author}</span>}
              {body !== '' && <span className={styles.mergedBody}>{body}</span>}
            </span>
            {can.includes('PART') && (
              <IconButton
                icon={Split}
                label={t('contributions:part', { title })}
                onClick={() =>
                  part.mutate(id, {
                    onError: (error) => {
                      toast({ text: problemText(error) });
                    },
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
