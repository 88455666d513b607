import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { AuthorityArms } from './AuthorityArms';
import { type AuthorityDraft, AuthorityForm } from './AuthorityForm';
import styles from './AuthorityForm.module.css';
import { PublicFeeds } from './PublicFeeds';
import { type Authority, useAuthority } from './queries';
import { useChangeAuthority } from './writes';

/** An authority's name, kind, colour and storage. */
export function AuthorityPage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  return (
    <Page title={t('organisations:authority.title')} lead={t('organisations:authority.lead')}>
      <Settings key={authority.id} authority={authority} />
    </Page>
  );
}

function Settings({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const { platformAdmin } = useSession();
  const queries = useQueryClient();
  const form = useId();
  const { name, kind, accent, timeZone, storageQuota } = authority;
  const [draft, setDraft] = useState<AuthorityDraft>({ name, kind, accent, timeZone, storageQuota });
  const change = useChangeAuthority(authority.id);
  const save = () =>
    change.mutate(draft, {
      onSuccess: () => {
        toast({ text: t('organisations:authority.saved') });
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
  return (
    <div className={`pv-stack ${styles.narrow}`}>
      {change.isError && <ErrorNote error={change.error} />}
      <AuthorityForm id={form} draft={draft} onChange={setDraft} onSubmit={save} quota={platformAdmin} />
      <Button kind="filled" type="submit" form={form} busy={change.isPending}>
        {t('organisations:save')}
      </Button>
      <AuthorityArms authority={authority} />
      <PublicFeeds slug={authority.slug} />
    </div>
  );
}
