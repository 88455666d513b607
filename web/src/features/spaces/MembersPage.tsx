import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Building2, UserRoundPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Space, useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ExternalTag } from '../../ui/ExternalTag';
import { PaneGroup, PaneItem } from '../../ui/PaneItem';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Slab } from '../../ui/Slab';
import { SpaceActions } from '../../ui/SpaceActions';
import { Split } from '../../ui/Split';
import { CollectiveMenu } from './CollectiveMenu';
import { InviteDialog } from './InviteDialog';
import { InviteGuestDialog } from './InviteGuestDialog';
import { MemberDetail } from './MemberDetail';
import styles from './MembersPage.module.css';
import { collectivesQuery, peopleQuery, type SpacePerson } from './queries';
import { ThreeRoles } from './ThreeRoles';
import { WaitingPeople } from './WaitingPeople';

/** Who is in the space: the list on the left, why each has access on the right. */
export function MembersPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const [inviting, setInviting] = useState(false);
  const [guestComing, setGuestComing] = useState(false);
  const wide = useMediaQuery('(min-width: 961px)', true, { getInitialValueInEffect: false });
  const { personne } = useSearch({ from: '/shell/espaces/$authority/$space/membres' });
  const mayManage = space.can.includes('MANAGE_MEMBERS');
  return (
    <>
      {mayManage && (
        <>
          <SpaceActions>
            <Button onClick={() => setGuestComing(true)}>{t('spaces:guest.invite')}</Button>
            <Button kind="soft" icon={UserRoundPlus} onClick={() => setInviting(true)}>
              {t('spaces:members.invite')}
            </Button>
          </SpaceActions>
          <InviteDialog space={space} opened={inviting} onClose={() => setInviting(false)} />
          <InviteGuestDialog space={space} opened={guestComing} onClose={() => setGuestComing(false)} />
        </>
      )}
      <Split
        wide="detail"
        list={<People space={space} mayManage={mayManage} shown={personne} />}
        detail={personne ? <MemberDetail key={personne} space={space} personId={personne} /> : wide && <ThreeRoles />}
      />
    </>
  );
}

function People({ space, mayManage, shown }: { space: Space; mayManage: boolean; shown?: string }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(peopleQuery(space.id));
  const people = data.pages.flatMap(({ items }) => items);
  const groups = [
    ['facilitators', people.filter(({ role }) => role === 'FACILITATOR')],
    ['members', people.filter(({ role, external }) => role !== 'FACILITATOR' && !external)],
    ['guests', people.filter(({ role, external }) => role !== 'FACILITATOR' && external)],
  ] as const;
  return (
    <>
      {mayManage && space.joinRequests > 0 && <WaitingPeople space={space} />}
      {groups.map(
        ([group, some]) =>
          some.length > 0 && (
            <section key={group}>
              <PaneGroup>{t(`spaces:members.${group}`, { count: some.length })}</PaneGroup>
              <ul>
                {some.map((person) => (
                  <Person key={person.id} person={person} selected={person.id === shown} />
                ))}
              </ul>
            </section>
          ),
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('spaces:more')}
          </Button>
        </p>
      )}
      <Collectives space={space} mayManage={mayManage} />
    </>
  );
}

function Person({ person, selected }: { person: SpacePerson; selected: boolean }) {
  const { t } = useTranslation();
  return (
    <PaneItem
      selected={selected}
      mark={<PersonAvatar person={person} />}
      title={
        <Link
          to="."
          search={(search) => ({ ...search, personne: person.id })}
          aria-current={selected ? 'true' : undefined}
          resetScroll={false}
        >
          {person.givenName} {person.familyName}
        </Link>
      }
      meta={[
        person.external ? person.organisationName : person.post,
        person.via && t('spaces:members.via', { name: person.via }),
      ]
        .filter(Boolean)
        .join(' · ')}
      side={
        person.external ? (
          <ExternalTag />
        ) : (
          person.role === 'READER' && <span className="pv-meta">{t('spaces:role.READER')}</span>
        )
      }
    />
  );
}

function Collectives({ space, mayManage }: { space: Space; mayManage: boolean }) {
  const { t } = useTranslation();
  const { data: collectives } = useSuspenseQuery(collectivesQuery(space.id));
  return (
    collectives.length > 0 && (
      <section>
        <PaneGroup>{t('spaces:members.collectives')}</PaneGroup>
        <ul>
          {collectives.map((one) => (
            <PaneItem
              key={one.memberId}
              mark={<Slab icon={one.unit ? Building2 : UsersRound} small />}
              title={<span>{one.name}</span>}
              meta={`${t(`spaces:invite.${one.unit ? 'UNIT' : 'GROUP'}`, { count: one.size })} · ${t(`spaces:role.${one.role}`)}`}
              menu={mayManage && <CollectiveMenu spaceId={space.id} collective={one} />}
            />
          ))}
        </ul>
      </section>
    )
  );
}
