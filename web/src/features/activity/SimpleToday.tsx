import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { target } from './address';
import { awaitingWords } from './awaitingWords';
import { Nothing } from './Nothing';
import type { TodayItem } from './queries';
import styles from './SimpleToday.module.css';
import { useOpened } from './writes';

/** What awaits me, in large: one thing a box, one gesture each. */
export function SimpleToday({ items, day }: { items: readonly TodayItem[]; day: string }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const opened = useOpened();
  return (
    <div data-plain>
      <Page
        title={t('activity:simple.hello', { name: person.givenName })}
        lead={t('activity:simple.day', { day: day.toLowerCase(), count: items.length })}
      >
        {items.length === 0 && <Nothing />}
        <ul>
          {items.map((item, index) => {
            const { title, about, gesture } = awaitingWords(item, t);
            return (
              <li key={item.id} className={styles.big}>
                <div>
                  <h2>{title}</h2>
                  <p>{about}</p>
                </div>
                <ButtonLink
                  {...target(item.address)}
                  kind={index === 0 ? 'filled' : undefined}
                  onClick={item.kind === 'told-document' ? () => opened.mutate(item.id) : undefined}
                >
                  {gesture}
                  <VisuallyHidden>{t('activity:today.about', { title })}</VisuallyHidden>
                </ButtonLink>
              </li>
            );
          })}
        </ul>
        <p className={styles.note}>
          <ButtonLink to="/note-rapide" icon={NotebookPen} wide>
            {t('activity:today.quickNote')}
          </ButtonLink>
        </p>
      </Page>
    </div>
  );
}
