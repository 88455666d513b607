import { Link } from '@tanstack/react-router';
import { Archive, DoorOpen, EyeOff, Hand, Hourglass, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { DateText } from '../../ui/DateText';
import { Row } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { spaceIcons } from '../../ui/spaceIcons';
import { SpaceGestures } from '../../ui/ToldParts';
import { FavouriteStar } from './FavouriteStar';
import type { SpaceLine } from './queries';

const doors = { OPEN: DoorOpen, ON_REQUEST: Hand, CLOSED: KeyRound, SECRET: EyeOff };

/** One space of a list: when something last happened in it, what it is, what I am in it. */
export function SpaceRow({ space }: { space: SpaceLine }) {
  const { t } = useTranslation();
  const inside = space.role !== undefined && space.role !== null;
  const about = [
    t(`spaces:type.${space.type}`),
    t('spaces:about.members', { count: space.memberCount }),
    space.role && space.role !== 'READER' && t(`spaces:role.${space.role}`),
  ];
  return (
    <Row
      when={<DateText at={space.activeAt} style="day" />}
      mark={<Slab icon={spaceIcons[space.type]} small />}
      title={
        <Link to="/espaces/$authority/$space" params={{ authority: space.organisationSlug, space: space.slug }}>
          {space.name}
        </Link>
      }
      action={inside ? <Inside space={space} /> : <Outside space={space} />}
    >
      {about.filter(Boolean).join(' · ')}
    </Row>
  );
}

function Inside({ space }: { space: SpaceLine }) {
  const { t } = useTranslation();
  return (
    <span className="pv-inline">
      {space.joinRequests > 0 && (
        <Link to="/espaces/$authority/$space/membres" params={{ authority: space.organisationSlug, space: space.slug }}>
          {t('spaces:tabs.waiting', { count: space.joinRequests })}
        </Link>
      )}
      {space.access === 'SECRET' && <StateBadge icon={EyeOff}>{t('spaces:access.SECRET.name')}</StateBadge>}
      {space.archivedAt && <StateBadge icon={Archive}>{t('spaces:archived.state')}</StateBadge>}
      <SpaceGestures id={space.id} name={space.name} />
      <FavouriteStar space={space} />
    </span>
  );
}

function Outside({ space }: { space: SpaceLine }) {
  const { t } = useTranslation();
  return space.asked ? (
    <StateBadge icon={Hourglass}>{t('spaces:door.askedState')}</StateBadge>
  ) : (
    <StateBadge icon={doors[space.access]}>{t(`spaces:access.${space.access}.name`)}</StateBadge>
  );
}
