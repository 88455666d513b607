import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Space, useWatchedSpace } from '../../api/space';
import { SpaceActionsPlace } from '../../ui/SpaceActions';
import { SpaceHead } from '../../ui/SpaceHead';
import { spaceIcons } from '../../ui/spaceIcons';
import { Count, Tabs } from '../../ui/Tabs';
import { SpaceGestures } from '../../ui/ToldParts';
import { ArchivedBanner } from './ArchivedBanner';
import { Door } from './Door';
import { FavouriteStar } from './FavouriteStar';
import styles from './SpaceFrame.module.css';
import { toolHref } from './tools';

/** The head of a space and its tabs, around what its tools show; or its door, for who is not in it. */
export function SpaceFrame() {
  const space = useWatchedSpace();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const inside = space.role !== undefined && space.role !== null;
  return (
    <>
      <SpaceHead
        icon={spaceIcons[space.type]}
        name={space.name}
        about={<About space={space} />}
        marks={
          inside && (
            <>
              <FavouriteStar space={space} />
              <SpaceGestures id={space.id} name={space.name} />
            </>
          )
        }
        people={inside ? space.faces : undefined}
        total={inside ? space.memberCount : undefined}
        actions={<span ref={setPlace} className={styles.actions} />}
      />
      {inside ? (
        <>
          <SpaceTabs space={space} />
          {space.archivedAt && <ArchivedBanner space={space} since={space.archivedAt} />}
          <SpaceActionsPlace value={place}>
            <Outlet />
          </SpaceActionsPlace>
        </>
      ) : (
        <Door space={space} />
      )}
    </>
  );
}

function About({ space }: { space: Space }) {
  const { t } = useTranslation();
  const runBy = space.faces
    .filter(({ role }) => role === 'FACILITATOR')
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const parts = [
    t(`spaces:type.${space.type}`),
    space.guestCount > 0
      ? t('spaces:about.membersAndGuests', {
          count: space.memberCount,
          guests: t('spaces:about.guests', { count: space.guestCount }),
        })
      : t('spaces:about.members', { count: space.memberCount }),
    runBy[0] &&
      (runBy.length > 1
        ? t('spaces:about.runByMore', { name: runBy[0], count: runBy.length - 1 })
        : t('spaces:about.runBy', { name: runBy[0] })),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function SpaceTabs({ space }: { space: Space }) {
  const { t } = useTranslation();
  const params = { authority: space.organisationSlug, space: space.slug };
  return (
    <Tabs label={t('spaces:tabs.label', { name: space.name })}>
      <Link to="/espaces/$authority/$space" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {t('spaces:tabs.essential')}
      </Link>
      {space.tools.map((tool) => (
        <Link key={tool} to={toolHref(space, tool)}>
          {t(`spaces:tool.${tool}`)}
        </Link>
      ))}
      <Link to="/espaces/$authority/$space/membres" params={params} activeOptions={{ includeSearch: false }}>
        {t('spaces:tabs.members')}
        {space.joinRequests > 0 && (
          <Count value={space.joinRequests} label={t('spaces:tabs.waiting', { count: space.joinRequests })} />
        )}
      </Link>
      <Link to="/espaces/$authority/$space/journal" params={params} activeOptions={{ includeSearch: false }}>
        {t('spaces:tabs.journal')}
      </Link>
      {space.role === 'FACILITATOR' && (
        <Link to="/espaces/$authority/$space/diffusions" params={params} activeOptions={{ includeSearch: false }}>
          {t('spaces:tabs.broadcasts')}
        </Link>
      )}
      {space.can.includes('CHANGE') && (
        <Link to="/espaces/$authority/$space/reglages" params={params}>
          {t('spaces:tabs.settings')}
        </Link>
      )}
    </Tabs>
  );
}
