import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ArrowLeft,
  Building2,
  CalendarX2,
  Check,
  Minus,
  UserRoundMinus,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import type { Space } from '../../api/space';
import { Button, ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import styles from './MemberDetail.module.css';
import { accountQuery } from './queries';
import { RoleChoice } from './RoleChoice';
import { useAddMembers, useChangeRole, useLeave, useRemoveMember } from './writes';

/** A person of the space: why they have access, what they can do here, and how to change it. */
export function MemberDetail({ space, personId }: { space: Space; personId: string }) {
  const { t } = useTranslation();
  const { data: account } = useSuspenseQuery(accountQuery(space.id, personId));
  const { person, ways, endsAt } = account;
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <div className={styles.detail}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('spaces:members.back')}
      </ButtonLink>
      <header className={styles.who}>
        <PersonAvatar person={person} size="xl" />
        <div>
          <h2>{name}</h2>
          <p className="pv-inline">
            {person.external ? (
              <ExternalTag organisation={person.organisationName} />
            ) : (
              <span className="pv-meta">{[person.post, person.organisationName].filter(Boolean).join(', ')}</span>
            )}
          </p>
        </div>
      </header>
      <h3>{t('spaces:why.title')}</h3>
      <p className={styles.sentence}>{t(`spaces:why.${person.role}`, { name })}</p>
      <Rows ruled label={t('spaces:why.ways')}>
        {ways.map((way) => (
          <Row
            key={way.memberId}
            when={<DateText at={way.addedAt} style="day" />}
            mark={<Slab icon={way.unitName ? Building2 : way.groupName ? UsersRound : UserRoundPlus} small />}
            title={
              way.unitName
                ? t('spaces:why.byUnit', { name: way.unitName })
                : way.groupName
                  ? t('spaces:why.byGroup', { name: way.groupName })
                  : t('spaces:why.byName')
            }
          >
            {[t(`spaces:role.${way.role}`), way.addedBy && t('spaces:why.addedBy', { name: way.addedBy })]
              .filter(Boolean)
              .join(' · ')}
          </Row>
        ))}
        {endsAt && (
          <Row
            when={<DateText at={endsAt} style="day" />}
            mark={<Slab icon={CalendarX2} small />}
            title={t('spaces:why.ends')}
          >
            {t('spaces:why.endsText')}
          </Row>
        )}
      </Rows>
      <Abilities role={person.role} />
      <Manage space={space} personId={personId} name={name} />
    </div>
  );
}

const abilities = ['read', 'comment', 'write', 'manage'] as const;
const reach = { READER: 2, CONTRIBUTOR: 3, FACILITATOR: 4 } as const;

function Abilities({ role }: { role: keyof typeof reach }) {
  const { t } = useTranslation();
  return (
    <Section title={t('spaces:abilities.title')}>
      <ul className={styles.abilities}>
        {abilities.map((ability, index) => {
          const can = index < reach[role];
          return (
            <li key={ability} className={can ? undefined : styles.cannot}>
              {can ? (
                <Check className="pv-icon" size={20} aria-hidden />
              ) : (
                <Minus className="pv-icon" size={20} aria-hidden />
              )}
              <span>{t(`spaces:abilities.${ability}`)}</span>
              <b>{t(can ? 'spaces:abilities.yes' : 'spaces:abilities.no')}</b>
            </li>
          );
        })}
      </ul>
      <p className="pv-meta">{t('spaces:abilities.folders')}</p>
    </Section>
  );
}

function Manage({ space, personId, name }: { space: Space; personId: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const { data: account } = useSuspenseQuery(accountQuery(space.id, personId));
  const own = account.ways.find(({ groupName, unitName }) => !groupName && !unitName);
  const change = useChangeRole(space.id);
  const remove = useRemoveMember(space.id);
  const add = useAddMembers(space.id);
  const leave = useLeave(space.id);
  const mine = session.person.id === personId;
  const mayManage = space.can.includes('MANAGE_MEMBERS');
  const away = () => navigate({ to: '.', search: {} });
  const error = change.error ?? remove.error ?? leave.error;
  if (!own) {
    return mayManage && <p className={styles.through}>{t('spaces:members.through', { name })}</p>;
  }
  return (
    <div className={styles.manage}>
      {mayManage && (
        <RoleChoice
          role={own.role}
          guests={account.person.external}
          onChange={(role) => change.mutate({ memberId: own.memberId, role })}
        />
      )}
      {error && <ErrorNote error={error} />}
      {mine ? (
        <Button
          kind="danger"
          icon={UserRoundMinus}
          busy={leave.isPending}
          onClick={() => leave.mutate(undefined, { onSuccess: () => navigate({ to: '/espaces' }) })}
        >
          {t('spaces:members.leave')}
        </Button>
      ) : (
        mayManage && (
          <Button
            kind="danger"
            icon={UserRoundMinus}
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(own.memberId, {
                onSuccess: () => {
                  toast({
                    text: t('spaces:members.removed', { name }),
                    undo: () => add.mutate([{ personId, role: own.role }]),
                  });
                  void away();
                },
              })
            }
          >
            {t('spaces:members.remove')}
          </Button>
        )
      )}
    </div>
  );
}
