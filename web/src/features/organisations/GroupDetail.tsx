import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Building2, Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PersonPicker } from '../../ui/PersonPicker';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import { NameDialog } from './NameDialog';
import styles from './Panes.module.css';
import { type Authority, groupQuery, groupsQuery, unitsQuery } from './queries';
import { useDeleteGroup, useGroupPerson, useGroupUnit, useRenameGroup } from './writes';

/** A group: persons by name, and services with whoever is in them. */
export function GroupDetail({ authority, groupId }: { authority: Authority; groupId: string }) {
  const { t } = useTranslation();
  const { data: group } = useSuspenseQuery(groupQuery(authority.id, groupId));
  const { data: units } = useSuspenseQuery(unitsQuery(authority.id));
  const { data: groups } = useSuspenseQuery(groupsQuery(authority.id));
  const people = groups.find(({ id }) => id === groupId)?.people ?? 0;
  const person = useGroupPerson(groupId);
  const unit = useGroupUnit(groupId);
  const onError = (error: Error) => toast({ text: problemText(error) });
  const removed = (name: string, undo: () => void) =>
    toast({ text: t('organisations:groups.removed', { name, group: group.name }), undo });
  const others = units.filter(({ id }) => group.units.every((one) => one.id !== id));
  return (
    <article className={styles.detail}>
      <ButtonLink to="." search={{}} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('organisations:groups.back')}
      </ButtonLink>
      <header className={styles.title}>
        <h2>{group.name}</h2>
        <GroupMenu groupId={groupId} name={group.name} people={people} />
      </header>
      <section>
        <SectionHead title={t('organisations:groups.content')} level="h3" />
        <Rows>
          {group.units.map(({ id, name, people }) => (
            <Row
              key={id}
              mark={<Slab icon={Building2} small />}
              title={name}
              action={
                <IconButton
                  icon={X}
                  label={t('organisations:groups.remove', { name })}
                  onClick={() =>
                    unit.mutate(
                      { unitId: id, present: false },
                      { onError, onSuccess: () => removed(name, () => unit.mutate({ unitId: id, present: true })) },
                    )
                  }
                />
              }
            >
              {t('organisations:groups.wholeUnit', { count: people })}
            </Row>
          ))}
          {group.persons.map((one) => {
            const name = `${one.givenName} ${one.familyName}`;
            return (
              <Row
                key={one.id}
                mark={<PersonAvatar person={one} />}
                title={name}
                action={
                  <IconButton
                    icon={X}
                    label={t('organisations:groups.remove', { name })}
                    onClick={() =>
                      person.mutate(
                        { personId: one.id, present: false },
                        {
                          onError,
                          onSuccess: () => removed(name, () => person.mutate({ personId: one.id, present: true })),
                        },
                      )
                    }
                  />
                }
              >
                {one.post}
              </Row>
            );
          })}
        </Rows>
        {group.units.length + group.persons.length === 0 && <p>{t('organisations:groups.empty')}</p>}
      </section>
      {others.length > 0 && (
        <SelectField
          label={t('organisations:groups.addUnit')}
          value=""
          onChange={(event) => unit.mutate({ unitId: event.target.value, present: true }, { onError })}
        >
          <option value="">{t('organisations:groups.chooseUnit')}</option>
          {others.map(({ id, name, depth }) => (
            <option key={id} value={id}>
              {'\u2003'.repeat(depth) + name}
            </option>
          ))}
        </SelectField>
      )}
      <div>
        <PersonPicker
          gesture="add"
          organisationId={authority.id}
          label={t('organisations:groups.addPerson')}
          without={group.persons.map(({ id }) => id)}
          onPick={({ id }) => person.mutate({ personId: id, present: true }, { onError })}
        />
      </div>
    </article>
  );
}

function GroupMenu({ groupId, name, people }: { groupId: string; name: string; people: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'rename' | 'delete'>();
  const rename = useRenameGroup(groupId);
  const remove = useDeleteGroup(groupId);
  return (
    <>
      <RowMenu label={t('organisations:groups.actions', { name })}>
        <MenuItem icon={Pencil} onClick={() => setAsked('rename')}>
          {t('organisations:groups.rename')}
        </MenuItem>
        <MenuItem icon={Trash2} danger onClick={() => setAsked('delete')}>
          {t('organisations:groups.delete')}
        </MenuItem>
      </RowMenu>
      {asked === 'rename' && (
        <NameDialog
          title={t('organisations:groups.rename')}
          label={t('organisations:groups.name')}
          start={name}
          write={rename}
          onWritten={() => setAsked(undefined)}
          onClose={() => setAsked(undefined)}
        />
      )}
      <Dialog
        opened={asked === 'delete'}
        onClose={() => setAsked(undefined)}
        title={t('organisations:groups.deleteTitle', { name })}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('organisations:groups.keep')}</Button>
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(undefined, {
                  onSuccess: () => void navigate({ to: '.', search: {} }),
                  onError: (error) => toast({ text: problemText(error) }),
                })
              }
            >
              {t('organisations:groups.delete')}
            </Button>
          </>
        }
      >
        <p>{t('organisations:groups.deleteText', { count: people })}</p>
      </Dialog>
    </>
  );
}
