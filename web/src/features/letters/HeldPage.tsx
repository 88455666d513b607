import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import styles from './Box.module.css';
import { heldQuery } from './box';
import { HeldItem } from './HeldItem';

/** Mails to a space that wait for the word of who runs it. */
export function HeldPage() {
  const { t } = useTranslation();
  const space = useSpace();
  if (space.role !== 'FACILITATOR') {
    throw new Problem('not-found', 404);
  }
  const { data: letters } = useSuspenseQuery(heldQuery(space.id));
  const place = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('letters:held.windowTitle', { space: space.name }));
  return (
    <section className={styles.page}>
      <Link className={styles.back} to="/espaces/$authority/$space/reglages" params={place}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('letters:held.back')}
      </Link>
      <h2>{t('letters:held.title')}</h2>
      {letters.length === 0 ? (
        <EmptyState
          title={t('letters:held.none')}
          titleAs="p"
          action={
            <ButtonLink to="/espaces/$authority/$space/dialogue" params={place}>
              {t('letters:held.seeDialogue')}
            </ButtonLink>
          }
        >
          {t('letters:held.noneText')}
        </EmptyState>
      ) : (
        <>
          <p className="pv-lead">{t('letters:held.lead')}</p>
          <ul className={styles.letters} aria-label={t('letters:held.title')}>
            {letters.map((letter) => (
              <HeldItem key={letter.id} spaceId={space.id} letter={letter} writable={!space.archivedAt} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
