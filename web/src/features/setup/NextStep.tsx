import { Landmark, Mail, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../ui/Button';
import { Gate } from '../../ui/Gate';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';

/** Inside: what makes the place live, in any order, now or later. */
export function NextStep({ authority }: { authority: string }) {
  const { t } = useTranslation();
  const slug = useSession().capacities[0]?.organisationSlug ?? '';
  return (
    <Gate wide title={t('setup:next.title', { authority })} lead={t('setup:next.lead')} step={t('setup:done')}>
      <Rows ruled>
        <Row
          mark={<Slab icon={Landmark} small />}
          title={t('setup:next.spaces')}
          action={
            <ButtonLink kind="filled" to="/espaces/commune">
              {t('setup:next.spacesDo')}
            </ButtonLink>
          }
        >
          {t('setup:next.spacesText')}
        </Row>
        <Row
          mark={<Slab icon={UsersRound} small />}
          title={t('setup:next.people')}
          action={
            <ButtonLink to="/administration/$authority/personnes/liste" params={{ authority: slug }}>
              {t('setup:next.peopleDo')}
            </ButtonLink>
          }
        >
          {t('setup:next.peopleText')}
        </Row>
        <Row
          mark={<Slab icon={Mail} small />}
          title={t('setup:next.mail')}
          action={<ButtonLink to="/administration/installation">{t('setup:next.mailDo')}</ButtonLink>}
        >
          {t('setup:next.mailText')}
        </Row>
      </Rows>
    </Gate>
  );
}
