import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowRight, Landmark } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import { api, read, type View } from '../../api/client';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { CommuneLines } from './CommuneLines';
import styles from './CommunePage.module.css';
import { type CommuneNames, emptyCommune, plan } from './commune';
import { again } from './writes';

const fields = ['COUNCIL', 'EXECUTIVE', 'COMMITTEE', 'SERVICE', 'GENERAL_INFO', 'ASSOCIATIONS'] as const;

/** A commune's spaces from one screen: names, a preview, and there they are. */
export function CommunePage() {
  const { t } = useTranslation();
  const { capacity } = useCapacity();
  const [names, setNames] = useState<CommuneNames>(() => ({
    ...emptyCommune,
    COUNCIL: t('commune:start.COUNCIL'),
    EXECUTIVE: t('commune:start.EXECUTIVE'),
    GENERAL_INFO: t('commune:start.GENERAL_INFO'),
  }));
  const preview = usePreview(capacity?.organisationId ?? '');
  const open = useOpenAll(capacity?.organisationId ?? '');
  if (capacity?.role !== 'ORG_ADMIN') {
    return (
      <Page title={t('commune:title')}>
        <EmptyState title={t('spaces:notAdmin')}>{t('spaces:notAdminText')}</EmptyState>
      </Page>
    );
  }
  const lines = open.data ?? preview.data;
  const fresh = lines?.filter(({ exists }) => !exists).length ?? 0;
  const look = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate(plan(names));
  };
  if (lines) {
    return (
      <Page
        title={t(open.data ? 'commune:doneTitle' : 'commune:previewTitle', { count: fresh })}
        lead={t(open.data ? 'commune:doneLead' : 'commune:previewLead')}
        actions={
          !open.data && (
            <>
              <Button onClick={() => preview.reset()}>{t('commune:back')}</Button>
              <Button
                kind="filled"
                icon={Landmark}
                disabled={fresh === 0}
                busy={open.isPending}
                onClick={() => open.mutate(plan(names))}
              >
                {t('commune:do', { count: fresh })}
              </Button>
            </>
          )
        }
      >
        {open.isError && <ErrorNote error={open.error} />}
        <p className="pv-meta" role="status">
          {open.isPending && t('commune:doing', { count: fresh })}
        </p>
        <CommuneLines lines={lines} authority={capacity.organisationSlug} done={open.data !== undefined} />
      </Page>
    );
  }
  return (
    <Page title={t('commune:title')} lead={t('commune:lead', { name: capacity.organisationName })}>
      <form className={styles.form} onSubmit={look}>
        <div className={styles.fields}>
          {fields.map((type) => (
            <TextArea
              key={type}
              label={t(`commune:field.${type}`)}
              hint={t(`commune:hint.${type}`)}
              rows={type === 'COMMITTEE' || type === 'SERVICE' ? 8 : 2}
              value={names[type]}
              onChange={(event) => setNames({ ...names, [type]: event.target.value })}
            />
          ))}
        </div>
        {preview.isError && <ErrorNote error={preview.error} />}
        <Button kind="filled" type="submit" icon={ArrowRight} busy={preview.isPending}>
          {t('commune:look')}
        </Button>
      </form>
    </Page>
  );
}

type Plan = View['PlanCommune'];

function usePreview(organisationId: string) {
  return useMutation({
    mutationFn: (body: Plan) =>
      read(
        api.POST('/api/organisations/{organisationId}/commune-previews', {
          params: { path: { organisationId } },
          body,
        }),
      ),
  });
}

function useOpenAll(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Plan) =>
      read(
        api.POST('/api/organisations/{organisationId}/commune-spaces', { params: { path: { organisationId } }, body }),
      ),
    onSuccess: () => again(queries),
  });
}
