import { useSuspenseQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { legible } from '../../ui/legible';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { DeliveryForm } from './DeliveryForm';
import { LevelRow } from './LevelRow';
import { deliveryQuery, type Level, levelQuery, type Week, weekQuery } from './queries';
import styles from './SpaceLevelPage.module.css';
import { useChooseLevel } from './writes';

/** What I want to hear of a space, each level with what it would have brought me these last seven days. */
export function SpaceLevelPage() {
  const { t } = useTranslation();
  const { id } = useSpace();
  const { data: chosen } = useSuspenseQuery(levelQuery(id));
  const { data: week } = useSuspenseQuery(weekQuery(id));
  const { data: delivery } = useSuspenseQuery(deliveryQuery);
  const choose = useChooseLevel(id);
  return (
    <Page large={false} title={t('notifications:space.title')} lead={t('notifications:space.lead')}>
      <div className={styles.page}>
        {choose.isError && <ErrorNote error={choose.error} />}
        <fieldset className={styles.levels}>
          <legend className="pv-hidden">{t('notifications:space.legend')}</legend>
          {week.levels.map(({ level, mails }) => (
            <LevelRow
              key={level}
              level={level}
              mails={mails}
              from={week.from}
              digestHour={week.digestHour}
              checked={chosen.level === level}
              onChoose={() => choose.mutate(level)}
            />
          ))}
        </fieldset>
        <Explained level={chosen.level} week={week} />
        <Section title={t('notifications:delivery.title')} more={t('notifications:delivery.everywhere')}>
          <DeliveryForm delivery={delivery} />
        </Section>
      </div>
    </Page>
  );
}

/** The level that holds, with my own last days. */
function Explained({ level, week }: { level: Level; week: Week }) {
  const { t } = useTranslation();
  const count = week.levels.find((one) => one.level === level)?.mails.reduce((sum, mails) => sum + mails, 0) ?? 0;
  return (
    <Note icon={Mail}>
      <p>
        <strong>{t('notifications:space.would', { level: t(`notifications:level.${level}`), count })}</strong>
      </p>
      {level === 'IMPORTANT' && week.meant.length > 0 && (
        <ul className={styles.meant}>
          {week.meant.map(({ kind, byName, subject, at, address }) => (
            <li key={`${at}${address}`}>
              <DateText at={at} />{' '}
              {t('notifications:space.meant', {
                said: [byName, t(`notifications:why.${kind}`)].filter(Boolean).join(', '),
                subject: legible(subject, t),
              })}
            </li>
          ))}
        </ul>
      )}
      {!week.mail && <p>{t('notifications:space.noMail')}</p>}
      <p>{t('notifications:space.legal')}</p>
    </Note>
  );
}
