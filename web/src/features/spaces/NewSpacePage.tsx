import { keepPreviousData, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import { api, read } from '../../api/client';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextArea, TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { SectionHead } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { AccessChoice } from './AccessChoice';
import { offeredTypes } from './groups';
import styles from './NewSpacePage.module.css';
import { modelsQuery, type SpaceAccess, type SpaceType, similarQuery } from './queries';
import { again, useAskForSpace } from './writes';

/** Opens a space, for who may; asks for one, for the others. Spaces of a near name are shown before. */
export function NewSpacePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { capacity } = useCapacity();
  const { data: models } = useSuspenseQuery(modelsQuery);
  const [name, setName] = useState('');
  const [type, setType] = useState<SpaceType>('COMMITTEE');
  const [need, setNeed] = useState('');
  const [access, setAccess] = useState<SpaceAccess>();
  const open = useOpen();
  const ask = useAskForSpace();
  const opens = capacity !== undefined && capacity.role !== 'MEMBER';
  const model = models.find((one) => one.type === type);
  if (!capacity || !model) {
    return <Page title={t('spaces:new.ask')} lead={t('spaces:new.guest')} />;
  }
  const go = (event: FormEvent) => {
    event.preventDefault();
    const words = need.trim() || undefined;
    if (opens) {
      open.mutate({ organisationId: capacity.organisationId, name, type, description: words, access });
    } else {
      ask.mutate(
        { organisationId: capacity.organisationId, name, type, need: words },
        {
          onSuccess: () => {
            toast({ text: t('spaces:new.asked') });
            void navigate({ to: '/espaces/demandes' });
          },
        },
      );
    }
  };
  return (
    <Page
      title={t(opens ? 'spaces:new.open' : 'spaces:new.ask')}
      lead={t(opens ? 'spaces:new.openLead' : 'spaces:new.askLead', { name: capacity.organisationName })}
      aside={
        <div>
          {/* Beside the form: they come while one writes, and would push the button from under the finger. */}
          <Similar organisationId={capacity.organisationId} name={name} />
          <Model folders={model.folders} />
        </div>
      }
      asideLabel={t('spaces:new.model')}
    >
      <form className={styles.form} onSubmit={go}>
        <SelectField
          label={t('spaces:home.type')}
          hint={t(`spaces:purpose.${type}`)}
          value={type}
          onChange={(event) => {
            setType(event.target.value as SpaceType);
            setAccess(undefined);
          }}
        >
          {offeredTypes.map((one) => (
            <option key={one} value={one}>
              {t(`spaces:type.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('space-settings:name')}
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label={t(opens ? 'space-settings:description' : 'spaces:new.need')}
          hint={t(opens ? 'space-settings:descriptionHint' : 'spaces:new.needHint')}
          value={need}
          maxLength={2000}
          onChange={(event) => setNeed(event.target.value)}
        />
        {opens && <AccessChoice access={access ?? model.access} onChange={setAccess} />}
        {(open.error ?? ask.error) && <ErrorNote error={open.error ?? ask.error} />}
        <Button kind="filled" type="submit" busy={open.isPending || ask.isPending}>
          {t(opens ? 'spaces:new.doOpen' : 'spaces:new.doAsk')}
        </Button>
      </form>
    </Page>
  );
}

function useOpen() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Parameters<typeof post>[0]) => post(body),
    onSuccess: ({ organisationSlug, slug }) => {
      void again(queries);
      void navigate({ to: '/espaces/$authority/$space', params: { authority: organisationSlug, space: slug } });
    },
  });
}

interface Opened {
  organisationId: string;
  name: string;
  type: SpaceType;
  description?: string;
  access?: SpaceAccess;
}

const post = (body: Opened) => read(api.POST('/api/spaces', { body })) as Promise<Space>;

function Similar({ organisationId, name }: { organisationId: string; name: string }) {
  const { t } = useTranslation();
  const asked = useDeferredValue(name.trim());
  const { data: similar = [] } = useQuery({
    ...similarQuery(organisationId, asked),
    placeholderData: keepPreviousData,
  });
  return (
    <div role="status" className={styles.near}>
      {asked.length >= 3 && similar.length > 0 && (
        <Note icon={FolderOpen}>
          <p>{t('spaces:new.similar')}</p>
          <ul className={styles.similar}>
            {similar.map((space) => (
              <li key={space.id}>
                <Link to="/espaces/$authority/$space" params={{ authority: space.organisationSlug, space: space.slug }}>
                  {space.name}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function Model({ folders }: { folders: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <SectionHead title={t('spaces:new.folders')} />
      <ul className={styles.folders}>
        {folders.map((folder) => (
          <li key={folder}>
            <FolderOpen className="pv-icon" size={20} aria-hidden />
            {folder}
          </li>
        ))}
      </ul>
      <p className="pv-meta">{t('spaces:new.foldersText')}</p>
    </section>
  );
}
