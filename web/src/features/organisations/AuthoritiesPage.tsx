import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Arms } from '../../ui/Arms';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { SizeText } from '../../ui/SizeText';
import { type AuthorityDraft, AuthorityForm } from './AuthorityForm';
import { authoritiesQuery } from './queries';
import { useCreateAuthority } from './writes';

/** Every authority of the installation, for who runs it. */
export function AuthoritiesPage() {
  const { t } = useTranslation();
  const { data: authorities } = useSuspenseQuery(authoritiesQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('organisations:authorities.title')}
      lead={t('organisations:authorities.lead')}
      actions={
        <Button kind="filled" icon={Plus} onClick={() => setAdding(true)}>
          {t('organisations:authorities.add')}
        </Button>
      }
    >
      <Rows ruled label={t('organisations:authorities.title')}>
        {authorities.map((authority) => (
          <Row
            key={authority.id}
            mark={
              <span data-accent={authority.accent}>
                <Arms name={authority.name} url={authority.armsUrl} />
              </span>
            }
            title={
              <Link to="/administration/$authority/personnes" params={{ authority: authority.slug }}>
                {authority.name}
              </Link>
            }
          >
            {t(`organisations:authority.kinds.${authority.kind}`)}
            {authority.storageQuota !== undefined && authority.storageQuota !== null && (
              <>
                {' · '}
                <SizeText bytes={authority.storageQuota} />
              </>
            )}
          </Row>
        ))}
      </Rows>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<AuthorityDraft>({ name: '', kind: 'MUNICIPALITY' });
  const create = useCreateAuthority();
  const add = () =>
    create.mutate(draft, {
      onSuccess: ({ slug }) =>
        void navigate({ to: '/administration/$authority/personnes', params: { authority: slug } }),
    });
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('organisations:authorities.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={create.isPending}>
            {t('organisations:authorities.addDo')}
          </Button>
        </>
      }
    >
      {create.isError && <ErrorNote error={create.error} />}
      <AuthorityForm id={form} draft={draft} onChange={setDraft} onSubmit={add} quota />
    </Dialog>
  );
}
