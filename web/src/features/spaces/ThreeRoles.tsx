import { Eye, KeyRound, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { Slab } from '../../ui/Slab';
import styles from './MemberDetail.module.css';

const roles = [
  ['FACILITATOR', KeyRound],
  ['CONTRIBUTOR', PenLine],
  ['READER', Eye],
] as const;

/** Beside the list while nobody is chosen: what the three roles are. */
export function ThreeRoles() {
  const { t } = useTranslation();
  return (
    <div className={styles.detail}>
      <SectionHead title={t('spaces:threeRoles.title')} />
      <Rows>
        {roles.map(([role, icon]) => (
          <Row key={role} mark={<Slab icon={icon} small />} title={t(`spaces:role.${role}`)}>
            {t(`spaces:roleHint.${role}`)}
          </Row>
        ))}
      </Rows>
      <p className={styles.sentence}>{t('spaces:threeRoles.choose')}</p>
    </div>
  );
}
