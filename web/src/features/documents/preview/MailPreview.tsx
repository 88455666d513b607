import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { DateText } from '../../../ui/DateText';
import { Fact, Facts } from '../../../ui/Facts';
import { SizeText } from '../../../ui/SizeText';
import styles from './Preview.module.css';

/** A mail: its head, its text, what hangs on it. Nothing of it is anything else than text. */
export function MailPreview({ mail }: { mail: View['MailView'] }) {
  const { t } = useTranslation();
  const subject = mail.subject || t('documents:preview.mail.noSubject');
  return (
    <article className={styles.mail} aria-label={subject}>
      <h3>{subject}</h3>
      <Facts>
        {mail.from && <Fact term={t('documents:preview.mail.from')}>{mail.from}</Fact>}
        {mail.to && <Fact term={t('documents:preview.mail.to')}>{mail.to}</Fact>}
        {mail.cc && <Fact term={t('documents:preview.mail.cc')}>{mail.cc}</Fact>}
        {mail.at && (
          <Fact term={t('documents:preview.mail.at')}>
            <DateText at={mail.at} />
          </Fact>
        )}
      </Facts>
      <div className={styles.letter}>{mail.body || t('documents:preview.mail.empty')}</div>
      {mail.attachments.length > 0 && (
        <section aria-label={t('documents:preview.mail.attachments', { count: mail.attachments.length })}>
          <h4>{t('documents:preview.mail.attachments', { count: mail.attachments.length })}</h4>
          <ul className={styles.attachments}>
            {mail.attachments.map(({ name, size }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two of them may bear one name
              <li key={index}>
                <span>{name || t('documents:preview.mail.unnamed')}</span>
                {size > 0 && <SizeText bytes={size} />}
              </li>
            ))}
          </ul>
          <p className="pv-meta">{t('documents:preview.mail.inside')}</p>
        </section>
      )}
    </article>
  );
}
