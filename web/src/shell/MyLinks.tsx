import { useTranslation } from 'react-i18next';
import { MenuLink } from '../ui/Menu';
import { useMyLinks } from './frameParts';

/** The addresses that modules bring to my menu: my profile, my sessions. */
export function MyLinks() {
  const { t } = useTranslation();
  return useMyLinks().map(({ to, icon, label }) => (
    <MenuLink key={to} to={to} icon={icon}>
      {t(label)}
    </MenuLink>
  ));
}
