import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Tabs } from '../../ui/Tabs';
import styles from './AdminFrame.module.css';
import { useAdministered } from './administered';

const parts = [
  'personnes',
  'services',
  'groupes',
  'invites',
  'diffusions',
  'corbeille',
  'menage',
  'archives',
  'reglages',
] as const;
const platformParts = ['collectivites', 'courriels', 'fichiers', 'antivirus', 'installation'] as const;

/** Around every screen of the administration: whose it is, and its parts. What one does not run does not exist. */
export function AdminFrame() {
  if (!useRuns()) {
    throw new Problem('not-found', 404);
  }
  return (
    <>
      <div className={styles.head}>
        <p className={styles.name}>
          <WhichAuthority />
        </p>
        <Parts />
      </div>
      <Outlet />
    </>
  );
}

/** Whether the person runs what the address names: the installation, an authority, or its guests only. */
function useRuns(): boolean {
  const { platformAdmin, capacities } = useSession();
  const { authority } = useParams({ strict: false });
  const part = useLocation({ select: ({ pathname }) => pathname.split('/')[authority ? 3 : 2] });
  if (platformAdmin) {
    return true;
  }
  if (!authority) {
    return platformParts.every((one) => one !== part) && capacities.some(({ role }) => role !== 'MEMBER');
  }
  const role = capacities.find(({ organisationSlug }) => organisationSlug === authority)?.role;
  return role === 'ORG_ADMIN' || (role === 'MANAGER' && (part === 'invites' || part === 'diffusions'));
}

function WhichAuthority() {
  const { t } = useTranslation();
  const { authority } = useAdministered();
  return <>{authority ? t('organisations:adminOf', { name: authority.name }) : t('organisations:admin')}</>;
}

function Parts() {
  const { t } = useTranslation();
  const { platformAdmin } = useSession();
  const { authority, role, administers, manages } = useAdministered();
  return (
    <Tabs label={t('organisations:admin')}>
      <Link to="/administration" activeOptions={{ exact: true }}>
        {t('organisations:part.accueil')}
      </Link>
      {authority &&
        parts
          .filter((part) =>
            part === 'diffusions'
              ? role !== 'MEMBER'
              : part === 'corbeille' || part === 'menage' || part === 'archives'
                ? role === 'ORG_ADMIN'
                : administers || (part === 'invites' && manages),
          )
          .map((part) => (
            <Link key={part} to={`/administration/$authority/${part}`} params={{ authority: authority.slug }}>
              {t(`organisations:part.${part}`)}
            </Link>
          ))}
      {platformAdmin &&
        platformParts.map((part) => (
          <Link key={part} to={`/administration/${part}`}>
            {t(`organisations:part.${part}`)}
          </Link>
        ))}
    </Tabs>
  );
}
