import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { sessionQuery, useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';
import { profileQuery } from './queries';

type Profile = View['Profile'];

/** What one says of oneself; name and address are the administrators' to change. */
export function ProfileForm() {
  const { t } = useTranslation();
  const { capacities } = useSession();
  const { data } = useSuspenseQuery(profileQuery);
  const [profile, setProfile] = useState<Profile>(data);
  const save = useSaveProfile();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(profile, { onSuccess: () => toast({ text: t('people:account.saved') }) });
  };
  return (
    <form className={`pv-stack ${styles.form}`} onSubmit={submit}>
      {save.isError && <ErrorNote error={save.error} />}
      <SelectField
        label={t('people:account.honorific')}
        value={profile.honorific ?? ''}
        onChange={(event) =>
          setProfile({ ...profile, honorific: (event.target.value || undefined) as Profile['honorific'] })
        }
      >
        <option value="">{t('people:honorific.none')}</option>
        <option value="MME">{t('people:honorific.MME')}</option>
        <option value="M">{t('people:honorific.M')}</option>
      </SelectField>
      {capacities.map(({ id, organisationName }) => (
        <TextField
          key={id}
          label={t('people:account.post', { organisation: organisationName })}
          value={profile.posts[id] ?? ''}
          maxLength={120}
          autoComplete="organization-title"
          onChange={(event) => setProfile({ ...profile, posts: { ...profile.posts, [id]: event.target.value } })}
        />
      ))}
      <TextField
        label={t('people:account.phone')}
        type="tel"
        value={profile.phone ?? ''}
        maxLength={40}
        autoComplete="tel"
        onChange={(event) => setProfile({ ...profile, phone: event.target.value })}
      />
      <SelectField
        label={t('people:account.mailLanguage')}
        value={profile.locale ?? ''}
        onChange={(event) => setProfile({ ...profile, locale: event.target.value || undefined })}
      >
        <option value="">{t('people:account.browserLanguage')}</option>
        <option value="fr">{t('shell.languages.fr')}</option>
        <option value="en">{t('shell.languages.en')}</option>
      </SelectField>
      <Button type="submit" kind="filled" busy={save.isPending}>
        {t('people:account.save')}
      </Button>
    </form>
  );
}

function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Profile) => read(api.PUT('/api/profile', { body })),
    onSuccess: (profile) => {
      queries.setQueryData(profileQuery.queryKey, profile);
      void queries.invalidateQueries({ queryKey: ['people', 'directory'] });
      void queries.invalidateQueries({ queryKey: ['people', 'person'] });
      return queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
