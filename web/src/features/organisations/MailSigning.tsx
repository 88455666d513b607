import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import styles from './Panes.module.css';

/** Whether mail is signed (DKIM), and what is to be published for that. */
export function MailSigning({ dkim }: { dkim: View['DkimView'] }) {
  const { t } = useTranslation();
  if (dkim.fault) {
    return <Note icon={TriangleAlert}>{t('organisations:mails.dkim.fault', { reason: dkim.fault })}</Note>;
  }
  if (!dkim.signs) {
    return <p className="pv-meta">{t('organisations:mails.dkim.none')}</p>;
  }
  return (
    <Note icon={ShieldCheck}>
      <p>{t('organisations:mails.dkim.signed')}</p>
      <details>
        <summary>{t('organisations:mails.dkim.publish')}</summary>
        <Facts>
          <Fact term={t('organisations:mails.dkim.name')}>
            <code className={styles.record}>{dkim.recordName}</code>
          </Fact>
          <Fact term={t('organisations:mails.dkim.value')}>
            <code className={styles.record}>{dkim.recordValue}</code>
          </Fact>
        </Facts>
      </details>
    </Note>
  );
}
