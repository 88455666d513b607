import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import styles from './AdminFrame.module.css';
import { authoritiesQuery } from './queries';

const parts = ['personnes', 'services', 'groupes', 'invites', 'reglages'] as const;
const platformParts = ['collectivites', 'courriels', 'installation'] as const;

/** Around every screen of the administration: whose it is, and its parts. */
export function AdminFrame() {
  const { t } = useTranslation();
  const { platformAdmin, capacities } = useSession();
  if (!platformAdmin && capacities.every(({ role }) => role === 'MEMBER')) {
    return (
      <Page title={t('organisations:admin')}>
        <EmptyState title={t('organisations:notAdmin')}>{t('organisations:notAdminText')}</EmptyState>
      </Page>
    );
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

function useAdministered() {
  const { authority } = useParams({ strict: false });
  const { capacity } = useCapacity();
  const { data } = useSuspenseQuery(authoritiesQuery);
  return data.find(({ slug }) => slug === (authority ?? capacity?.organisationSlug)) ?? data[0];
}

function WhichAuthority() {
  const { t } = useTranslation();
  const authority = useAdministered();
  return <>{authority ? t('organisations:adminOf', { name: authority.name }) : t('organisations:admin')}</>;
}

function Parts() {
  const { t } = useTranslation();
  const { platformAdmin, capacities } = useSession();
  const authority = useAdministered();
  const role = capacities.find(({ organisationId }) => organisationId === authority?.id)?.role;
  const administers = platformAdmin || role === 'ORG_ADMIN';
  return (
    <Tabs label={t('organisations:admin')}>
      {authority &&
        parts
          .filter((part) => administers || (part === 'invites' && role === 'MANAGER'))
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
