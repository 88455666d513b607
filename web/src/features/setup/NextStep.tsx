import { Landmark, Mail, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../ui/Button';
import { Gate } from '../../ui/Gate';
import { Slab } from '../../ui/Slab';
import styles from './Steps.module.css';

/** Inside: what makes the place live, in any order, now or later. */
export function NextStep({ authority }: { authority: string }) {
  const { t } = useTranslation();
  const slug = useSession().capacities[0]?.organisationSlug ?? '';
  return (
    <Gate wide title={t('setup:next.title', { authority })} lead={t('setup:next.lead')} step={t('setup:done')}>
      <ul className={styles.gestures}>
        <li>
          <Slab icon={Landmark} small />
          <p>
            <b>{t('setup:next.spaces')}</b>
            <span className="pv-meta">{t('setup:next.spacesText')}</span>
          </p>
          <ButtonLink kind="filled" to="/espaces/commune">
            {t('setup:next.spacesDo')}
          </ButtonLink>
        </li>
        <li>
          <Slab icon={UsersRound} small />
          <p>
            <b>{t('setup:next.people')}</b>
            <span className="pv-meta">{t('setup:next.peopleText')}</span>
          </p>
          <ButtonLink to="/administration/$authority/personnes/liste" params={{ authority: slug }}>
            {t('setup:next.peopleDo')}
          </ButtonLink>
        </li>
        <li>
          <Slab icon={Mail} small />
          <p>
            <b>{t('setup:next.mail')}</b>
            <span className="pv-meta">{t('setup:next.mailText')}</span>
          </p>
          <ButtonLink to="/administration/installation">{t('setup:next.mailDo')}</ButtonLink>
        </li>
      </ul>
    </Gate>
  );
}
