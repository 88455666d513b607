import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../api/capacity';
import { useSession } from '../api/session';
import { Arms } from '../ui/Arms';
import { Menu, MenuChoice, MenuGroup } from '../ui/Menu';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './Casquette.module.css';

/** The authority and the hat worn, first thing at the top; a menu where there are several. */
export function Casquette() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { capacity, capacities, wear } = useCapacity();
  const name = capacity?.organisationName ?? `${person.givenName} ${person.familyName}`;
  const post = capacity?.post ?? t('shell.guest');
  const face = (
    <>
      <Arms name={name} url={capacity?.armsUrl} />
      <span className={styles.words}>
        <b>{name}</b>
        <small>{post}</small>
      </span>
    </>
  );
  if (capacities.length < 2) {
    return <div className={styles.casquette}>{face}</div>;
  }
  const button = (
    <button type="button" className={styles.casquette}>
      <VisuallyHidden>{t('shell.changeHat')}</VisuallyHidden>
      {face}
      <ChevronDown className="pv-icon" size={16} aria-hidden />
    </button>
  );
  return (
    <Menu target={button} align="start" width={264}>
      <MenuGroup label={t('shell.hats')}>
        {capacities.map(({ id, organisationName, armsUrl, post: itsPost }) => (
          <MenuChoice key={id} checked={id === capacity?.id} onChoose={() => wear(id)}>
            <span className={styles.hat}>
              <Arms name={organisationName} url={armsUrl} />
              <span>
                {organisationName}
                <small className={styles.post}>{itsPost}</small>
              </span>
            </span>
          </MenuChoice>
        ))}
      </MenuGroup>
    </Menu>
  );
}
