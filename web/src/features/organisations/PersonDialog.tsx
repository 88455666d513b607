import { useSuspenseQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, SelectField, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './PeoplePage.module.css';
import { proposedLogin } from './proposedLogin';
import { isPublicEmail } from './publicEmail';
import { type Authority, type RosterLine, unitsQuery } from './queries';
import { useAddPerson, useChangePerson, useInvite } from './writes';

interface PersonDialogProps {
  authority: Authority;
  /** Whom to change; without one, somebody is added. */
  person?: RosterLine;
  onClose: () => void;
}

type Draft = Pick<
  View['NewPerson'],
  'email' | 'familyName' | 'givenName' | 'honorific' | 'kind' | 'login' | 'phone' | 'post'
> & {
  role: RosterLine['role'];
  unitIds: string[];
};

const blank: Draft = { givenName: '', familyName: '', kind: 'AGENT', role: 'MEMBER', unitIds: [] };
const roles = ['MEMBER', 'MANAGER', 'ORG_ADMIN'] as const;

/** Adds somebody, or corrects what is known of them. */
export function PersonDialog({ authority, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [draft, setDraft] = useState<Draft>(person ? { ...person, unitIds: person.units.map(({ id }) => id) } : blank);
  const [inviteToo, setInviteToo] = useState(true);
  const add = useAddPerson();
  const change = useChangePerson(authority.id);
  const invite = useInvite(authority.id);
  const write = person ? change : add;
  const emailError =
    isProblem(write.error, 'email-taken') || isProblem(write.error, 'email-invalid')
      ? problemText(write.error)
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = `${draft.givenName} ${draft.familyName}`;
    const { givenName, familyName, honorific, email, login, phone, kind, post, role, unitIds } = draft;
    if (person) {
      change.mutate(
        {
          personId: person.id,
          body: { givenName, familyName, honorific, email, phone, hat: { kind, post, role, unitIds } },
        },
        { onSuccess: onClose },
      );
      return;
    }
    add.mutate(
      {
        organisationId: authority.id,
        givenName,
        familyName,
        honorific,
        email,
        login,
        phone,
        kind,
        post,
        role,
        unitIds,
      },
      {
        onSuccess: (line) => {
          toast({ text: t('organisations:people.added', { name }) });
          if (inviteToo && line.email && !line.active) {
            invite.mutate([line.id]);
          }
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={person ? `${person.givenName} ${person.familyName}` : t('organisations:people.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={write.isPending}>
            {t(person ? 'organisations:save' : 'organisations:people.addDo')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.grid} onSubmit={submit}>
        {write.isError && !emailError && (
          <div className={styles.whole}>
            <ErrorNote error={write.error} />
          </div>
        )}
        <Identity draft={draft} onChange={setDraft} emailError={emailError} />
        {!person && !draft.email && <Login authority={authority} draft={draft} onChange={setDraft} />}
        <Post authority={authority} draft={draft} onChange={setDraft} />
        {!person && draft.email && (
          <div className={styles.whole}>
            <CheckField
              label={t('organisations:people.inviteNow')}
              hint={t('organisations:people.inviteNowHint')}
              checked={inviteToo}
              onChange={(event) => setInviteToo(event.target.checked)}
            />
          </div>
        )}
      </form>
    </Dialog>
  );
}

type PartProps = { draft: Draft; onChange: (draft: Draft) => void };

function Identity({ draft, onChange, emailError }: PartProps & { emailError?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('organisations:people.givenName')}
        value={draft.givenName}
        onChange={(event) => onChange({ ...draft, givenName: event.target.value })}
        maxLength={80}
        required
        data-autofocus
      />
      <TextField
        label={t('organisations:people.familyName')}
        value={draft.familyName}
        onChange={(event) => onChange({ ...draft, familyName: event.target.value })}
        maxLength={80}
        required
      />
      <div className={styles.whole}>
        <TextField
          label={t('organisations:people.email')}
          hint={t('organisations:people.emailHint')}
          error={emailError}
          type="email"
          value={draft.email ?? ''}
          onChange={(event) => onChange({ ...draft, email: event.target.value || undefined })}
          maxLength={254}
          autoCapitalize="none"
        />
        {isPublicEmail(draft.email) && (
          <p className={styles.warning} role="status">
            <TriangleAlert className="pv-icon" size={20} aria-hidden />
            {t('organisations:people.publicWarning')}
          </p>
        )}
      </div>
      <SelectField
        label={t('organisations:people.honorific')}
        value={draft.honorific ?? ''}
        onChange={(event) => onChange({ ...draft, honorific: (event.target.value || undefined) as Draft['honorific'] })}
      >
        <option value="">{t('organisations:honorific.none')}</option>
        <option value="MME">{t('organisations:honorific.MME')}</option>
        <option value="M">{t('organisations:honorific.M')}</option>
      </SelectField>
      <TextField
        label={t('organisations:people.phone')}
        type="tel"
        value={draft.phone ?? ''}
        onChange={(event) => onChange({ ...draft, phone: event.target.value || undefined })}
        maxLength={40}
      />
    </>
  );
}

/** What somebody without an address types to sign in; the server makes it from the name unless another one is wanted. */
function Login({ authority, draft, onChange }: PartProps & { authority: Authority }) {
  const { t } = useTranslation();
  const proposed = proposedLogin(draft, authority.slug);
  return (
    <div className={styles.whole}>
      <TextField
        label={t('organisations:people.login')}
        hint={t(proposed ? 'organisations:people.loginHint' : 'organisations:people.loginWait', { login: proposed })}
        value={draft.login ?? ''}
        onChange={(event) => onChange({ ...draft, login: event.target.value || undefined })}
        maxLength={120}
        autoCapitalize="none"
        autoComplete="off"
      />
    </div>
  );
}

function Post({ authority, draft, onChange }: PartProps & { authority: Authority }) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery(authority.id));
  const tick = (id: string, on: boolean) =>
    onChange({ ...draft, unitIds: on ? [...draft.unitIds, id] : draft.unitIds.filter((one) => one !== id) });
  return (
    <>
      <SelectField
        label={t('organisations:people.kind')}
        value={draft.kind}
        onChange={(event) => onChange({ ...draft, kind: event.target.value as Draft['kind'] })}
      >
        <option value="ELECTED_MEMBER">{t('organisations:kind.ELECTED_MEMBER')}</option>
        <option value="AGENT">{t('organisations:kind.AGENT')}</option>
      </SelectField>
      <TextField
        label={t('organisations:people.post')}
        value={draft.post ?? ''}
        onChange={(event) => onChange({ ...draft, post: event.target.value || undefined })}
        maxLength={120}
      />
      <div className={styles.whole}>
        <SelectField
          label={t('organisations:people.role')}
          hint={t(`organisations:roleHint.${draft.role}`)}
          value={draft.role}
          onChange={(event) => onChange({ ...draft, role: event.target.value as Draft['role'] })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`organisations:role.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {units.length > 0 && (
        <div className={styles.whole}>
          <ChoiceSet legend={t('organisations:people.units')}>
            <div className={styles.units}>
              {units.map((unit) => (
                <CheckField
                  key={unit.id}
                  label={`${'\u2003'.repeat(unit.depth)}${unit.name}`}
                  checked={draft.unitIds.includes(unit.id)}
                  onChange={(event) => tick(unit.id, event.target.checked)}
                />
              ))}
            </div>
          </ChoiceSet>
        </div>
      )}
    </>
  );
}
