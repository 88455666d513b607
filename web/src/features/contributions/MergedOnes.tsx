import { Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import type { Consultation, Contribution } from './queries';
import { Reply } from './Reply';
import { usePart } from './writes';

interface MergedOnesProps {
  contribution: Contribution;
  kind: Consultation['kind'];
}

/** Those that said the same, with what was replied to them before. */
export function MergedOnes({ contribution: { merged, can }, kind }: MergedOnesProps) {
  const { t } = useTranslation();
  const part = usePart();
  const about = ({ mine, author, status, answeredAt }: Contribution['merged'][number]) =>
    [
      mine ? t('contributions:item.mine') : author,
      answeredAt && kind === 'CAMPAIGN' && t(`contributions:status.${status}`),
    ]
      .filter(Boolean)
      .map((word) => ` · ${word}`)
      .join('');
  return (
    <div className={styles.merged}>
      <p className="pv-meta">{t('contributions:item.merged', { count: merged.length })}</p>
      <ul>
        {merged.map((one) => (
          <li key={one.id}>
            <div>
              {one.title}
              <span className="pv-meta">{about(one)}</span>
              {one.body !== '' && <span className={styles.mergedBody}>{one.body}</span>}
              <Reply answer={one.answer} answeredBy={one.answeredBy} answeredAt={one.answeredAt} />
            </div>
            {can.includes('PART') && (
              <IconButton
                icon={Split}
                label={t('contributions:part', { title: one.title })}
                onClick={() =>
                  part.mutate(one.id, {
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
