import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './AccountPart.module.css';
import { DeliveryForm } from './DeliveryForm';
import { PushPart } from './PushPart';
import { deliveryQuery, unusualQuery } from './queries';

/** On my page: by which way and when I am told, and the spaces of which I hear other than what is usual. */
export function AccountPart() {
  const { t } = useTranslation();
  const { data: delivery } = useSuspenseQuery(deliveryQuery);
  const { data: unusual } = useSuspenseQuery(unusualQuery);
  return (
    <Section title={t('notifications:account.title')} label={t('notifications:account.title')} id="recevoir">
      <p className={styles.lead}>{t('notifications:account.lead')}</p>
      <DeliveryForm delivery={delivery} />
      <PushPart />
      {unusual.length > 0 && (
        <>
          <h3 className={styles.title}>{t('notifications:account.unusual')}</h3>
          <Rows label={t('notifications:account.unusual')}>
            {unusual.map(({ spaceId, spaceName, address, level }) => (
              <Row
                key={spaceId}
                title={<Link to={address}>{spaceName}</Link>}
                action={<span className="pv-meta">{t(`notifications:level.${level}`)}</span>}
              />
            ))}
          </Rows>
        </>
      )}
    </Section>
  );
}
