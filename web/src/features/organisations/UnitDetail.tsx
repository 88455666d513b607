import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Pencil, Star, Trash2, UserRoundMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { StateBadge } from '../../ui/Badge';
import { ButtonLink } from '../../ui/Button';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PersonPicker } from '../../ui/PersonPicker';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import styles from './Panes.module.css';
import { type Authority, type Unit, unitPeopleQuery } from './queries';
import { UnitDialog } from './UnitDialog';
import { useCreateUnit, useDeleteUnit, useEnterUnit, useLeaveUnit } from './writes';

interface UnitDetailProps {
  authority: Authority;
  unit: Unit;
  units: readonly Unit[];
}

/** A service: who is in it, who heads it. Joining enters its spaces, leaving removes from them. */
export function UnitDetail({ authority, unit, units }: UnitDetailProps) {
  const { t } = useTranslation();
  const { data: members } = useSuspenseQuery(unitPeopleQuery(authority.id, unit.id));
  const enter = useEnterUnit(unit.id);
  const leave = useLeaveUnit(unit.id);
  const onError = (error: Error) => toast({ text: problemText(error) });
  return (
    <article className={styles.detail}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('organisations:units.back')}
      </ButtonLink>
      <header className={styles.title}>
        <h2>{unit.name}</h2>
        <UnitMenu authority={authority} unit={unit} units={units} />
      </header>
      <p className="pv-lead">{t('organisations:units.explain')}</p>
      <section>
        <SectionHead title={t('organisations:units.people', { count: members.length })} level="h3" />
        <Rows>
          {members.map(({ person, head }) => {
            const name = `${person.givenName} ${person.familyName}`;
            return (
              <Row
                key={person.id}
                mark={<PersonAvatar person={person} />}
                title={name}
                action={
                  <span className="pv-inline">
                    {head && <StateBadge icon={Star}>{t('organisations:units.head')}</StateBadge>}
                    <RowMenu label={t('organisations:people.actions', { name })}>
                      <MenuItem
                        icon={Star}
                        onClick={() => enter.mutate({ personId: person.id, head: !head }, { onError })}
                      >
                        {t(head ? 'organisations:units.notHead' : 'organisations:units.makeHead')}
                      </MenuItem>
                      <MenuItem
                        icon={UserRoundMinus}
                        danger
                        onClick={() =>
                          leave.mutate(person.id, {
                            onSuccess: () =>
                              toast({
                                text: t('organisations:units.left', { name, unit: unit.name }),
                                undo: () => enter.mutate({ personId: person.id, head }),
                              }),
                            onError,
                          })
                        }
                      >
                        {t('organisations:units.remove')}
                      </MenuItem>
                    </RowMenu>
                  </span>
                }
              >
                {person.post}
              </Row>
            );
          })}
        </Rows>
      </section>
      <PersonPicker
        gesture="add"
        organisationId={authority.id}
        label={t('organisations:units.addPerson')}
        without={members.map(({ person }) => person.id)}
        onPick={({ id }) => enter.mutate({ personId: id, head: false }, { onError })}
      />
    </article>
  );
}

function UnitMenu({ authority, unit, units }: UnitDetailProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [placing, setPlacing] = useState(false);
  const remove = useDeleteUnit();
  const create = useCreateUnit(authority.id);
  return (
    <>
      <RowMenu label={t('organisations:units.actions', { name: unit.name })}>
        <MenuItem icon={Pencil} onClick={() => setPlacing(true)}>
          {t('organisations:units.place')}
        </MenuItem>
        <MenuItem
          icon={Trash2}
          danger
          onClick={() =>
            remove.mutate(unit.id, {
              onSuccess: () => {
                toast({
                  text: t('organisations:units.deleted', { name: unit.name }),
                  undo: () => create.mutate({ name: unit.name, parentId: unit.parentId }),
                });
                void navigate({ to: '.', search: {} });
              },
              onError: (error) => toast({ text: problemText(error) }),
            })
          }
        >
          {t('organisations:units.delete')}
        </MenuItem>
      </RowMenu>
      {placing && <UnitDialog authority={authority} units={units} unit={unit} onClose={() => setPlacing(false)} />}
    </>
  );
}
