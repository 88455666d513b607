import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive, EyeOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import type { View } from '../../api/client';
import { StateBadge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { SizeText } from '../../ui/SizeText';
import { Slab } from '../../ui/Slab';
import { spaceIcons } from '../../ui/spaceIcons';
import { inventoryQuery } from './queries';

/** All spaces of the authority for its administrator: names, sizes, who runs them. Never what they hold. */
export function InventoryPage() {
  const { t } = useTranslation();
  const { capacity } = useCapacity();
  return (
    <Page title={t('inventory:title')} lead={t('inventory:lead')}>
      {capacity?.role === 'ORG_ADMIN' ? (
        <Lines organisationId={capacity.organisationId} authority={capacity.organisationSlug} />
      ) : (
        <EmptyState title={t('spaces:notAdmin')}>{t('spaces:notAdminText')}</EmptyState>
      )}
    </Page>
  );
}

function Lines({ organisationId, authority }: { organisationId: string; authority: string }) {
  const { t } = useTranslation();
  const { data: lines } = useSuspenseQuery(inventoryQuery(organisationId));
  if (lines.length === 0) {
    return <EmptyState title={t('inventory:none')}>{t('inventory:noneText')}</EmptyState>;
  }
  return (
    <Rows ruled>
      {lines.map((line) => (
        <Row
          key={line.id}
          mark={<Slab icon={spaceIcons[line.type]} small />}
          title={
            line.slug ? (
              <Link to="/espaces/$authority/$space" params={{ authority, space: line.slug }}>
                {line.name}
              </Link>
            ) : (
              line.name
            )
          }
          action={<State line={line} />}
        >
          {t(`spaces:type.${line.type}`)} · {t('spaces:about.members', { count: line.memberCount })}
          {line.bytes !== undefined && line.bytes !== null && (
            <>
              {' · '}
              <SizeText bytes={line.bytes} />
            </>
          )}
          {line.facilitators.length > 0 && ` · ${t('inventory:runBy', { names: line.facilitators.join(', ') })}`}
        </Row>
      ))}
    </Rows>
  );
}

function State({ line }: { line: View['InventoryLine'] }) {
  const { t } = useTranslation();
  return (
    <span className="pv-inline">
      {line.facilitators.length === 0 && (
        <StateBadge icon={TriangleAlert} tone="late">
          {t('inventory:nobody')}
        </StateBadge>
      )}
      {line.access === 'SECRET' && <StateBadge icon={EyeOff}>{t('spaces:access.SECRET.name')}</StateBadge>}
      {line.archivedAt && <StateBadge icon={Archive}>{t('spaces:archived.state')}</StateBadge>}
    </span>
  );
}
