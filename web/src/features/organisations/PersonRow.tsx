import { Check, CircleDashed, Mail, MailCheck, MailWarning, Pencil, Printer, UserRoundMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row } from '../../ui/Row';
import { toast } from '../../ui/toasts';
import type { Letter } from './Letters';
import styles from './PeoplePage.module.css';
import type { Authority, RosterLine } from './queries';
import { useInvite, useLetters, useRemovePerson, useWriteAgain } from './writes';

interface PersonRowProps {
  authority: Authority;
  line: RosterLine;
  ticked: boolean;
  onTick: (on: boolean) => void;
  onEdit: () => void;
  onLetters: (letters: readonly Letter[]) => void;
}

/** A person as administrators see them: who, what they do, how far their account is. */
export function PersonRow({ authority, line, ticked, onTick, onEdit, onLetters }: PersonRowProps) {
  const { t } = useTranslation();
  const name = `${line.givenName} ${line.familyName}`;
  const role = line.role !== 'MEMBER' && t(`organisations:role.${line.role}`);
  return (
    <Row
      mark={
        <span className={styles.who}>
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={ticked}
              onChange={(event) => onTick(event.target.checked)}
              aria-label={t('organisations:people.choose', { name })}
            />
          </label>
          <PersonAvatar person={line} />
        </span>
      }
      title={name}
      action={
        <span className="pv-inline">
          <span className={styles.stateAside}>
            <AccountState line={line} />
          </span>
          <Actions authority={authority} line={line} name={name} onEdit={onEdit} onLetters={onLetters} />
        </span>
      }
    >
      {[line.post ?? t(`organisations:kind.${line.kind}`), ...line.units.map((unit) => unit.name), role]
        .filter(Boolean)
        .join(' · ')}
      <br />
      <span className={styles.address}>{line.email ?? line.login}</span>
      {line.mailTrouble && <MailTrouble trouble={line.mailTrouble} />}
      <span className={styles.stateBelow}>
        <AccountState line={line} />
      </span>
    </Row>
  );
}

/** "Les courriels n’arrivent plus depuis le 23 nov. : 550 User unknown" */
function MailTrouble({ trouble }: { trouble: NonNullable<RosterLine['mailTrouble']> }) {
  const { t } = useTranslation();
  return (
    <>
      <br />
      <strong>
        {t('organisations:people.unreachable')} <DateText at={trouble.since} style="on" />
        {trouble.reason && t('organisations:people.unreachableWhy', { reason: trouble.reason })}
      </strong>
    </>
  );
}

function AccountState({ line }: { line: RosterLine }) {
  const { t } = useTranslation();
  return (
    <>
      {line.publicEmail && (
        <StateBadge icon={MailWarning} tone="late">
          {t('organisations:people.publicBadge')}
        </StateBadge>
      )}
      {line.active ? (
        <StateBadge icon={Check} tone="ok">
          {t('organisations:people.active')}
        </StateBadge>
      ) : line.invited ? (
        <StateBadge icon={Mail} tone="review">
          {t('organisations:people.invited')}
        </StateBadge>
      ) : (
        <StateBadge icon={CircleDashed}>{t('organisations:people.toInvite')}</StateBadge>
      )}
    </>
  );
}

type ActionsProps = Pick<PersonRowProps, 'authority' | 'line' | 'onEdit' | 'onLetters'> & { name: string };

function Actions({ authority, line, name, onEdit, onLetters }: ActionsProps) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const invite = useInvite(authority.id);
  const letters = useLetters(authority.id);
  const remove = useRemovePerson(authority.id);
  const writeAgain = useWriteAgain(authority.id);
  const onError = (error: Error) => toast({ text: problemText(error) });
  return (
    <>
      <RowMenu label={t('organisations:people.actions', { name })}>
        <MenuItem icon={Pencil} onClick={onEdit}>
          {t('organisations:people.edit')}
        </MenuItem>
        {!line.active && line.email && (
          <MenuItem
            icon={Mail}
            onClick={() =>
              invite.mutate([line.id], {
                onSuccess: () => toast({ text: t('organisations:people.inviteSent', { name }) }),
                onError,
              })
            }
          >
            {t(line.invited ? 'organisations:people.inviteAgain' : 'organisations:people.invite')}
          </MenuItem>
        )}
        {line.mailTrouble && (
          <MenuItem
            icon={MailCheck}
            onClick={() =>
              writeAgain.mutate(line.id, {
                onSuccess: () => toast({ text: t('organisations:people.writesAgain', { name }) }),
                onError,
              })
            }
          >
            {t('organisations:people.writeAgain')}
          </MenuItem>
        )}
        <MenuItem icon={Printer} onClick={() => letters.mutate([line.id], { onSuccess: onLetters, onError })}>
          {t('organisations:people.letter')}
        </MenuItem>
        <MenuItem icon={UserRoundMinus} danger onClick={() => setRemoving(true)}>
          {t('organisations:people.remove')}
        </MenuItem>
      </RowMenu>
      <Dialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('organisations:people.removeTitle', { name })}
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{t('organisations:people.keep')}</Button>
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(line.id)}>
              {t('organisations:people.removeDo')}
            </Button>
          </>
        }
      >
        <p>{t(line.shared ? 'organisations:people.removeShared' : 'organisations:people.removeText', { name })}</p>
        {remove.isError && <ErrorNote error={remove.error} />}
      </Dialog>
    </>
  );
}
