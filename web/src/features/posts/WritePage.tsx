import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Kept } from '../../api/keeping';
import { useSpace } from '../../api/space';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { useWindowTitle } from '../../ui/Page';
import { ToldParts } from '../../ui/ToldParts';
import { toast } from '../../ui/toasts';
import { AudienceChoice } from './AudienceChoice';
import { RichText } from './editor/RichText';
import { FilesField } from './FilesField';
import { NoteFields } from './NoteFields';
import { PublicFields } from './PublicFields';
import { type Content, collectivesQuery, type Draft, draftQuery, nameableIn } from './queries';
import { useWriting } from './useWriting';
import { WhenFields } from './WhenFields';
import styles from './WritePage.module.css';
import { useDrop, usePublish, useWithdraw } from './writes';

/** Where a publication is written; without `post`, a new one. */
export function WritePage() {
  const { post } = useSearch({ strict: false }) as { post?: string };
  // What was begun here has an address from its first words on, and is drawn on as it stands.
  const [begun, setBegun] = useState<string>();
  return post && post !== begun ? <Going key={post} id={post} /> : <Writing draft={undefined} onBegun={setBegun} />;
}

function Going({ id }: { id: string }) {
  const { data } = useSuspenseQuery(draftQuery(id));
  return <Writing draft={data} />;
}

interface WritingProps {
  draft: Draft | undefined;
  onBegun?: (id: string) => void;
}

function Writing({ draft, onBegun }: WritingProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const here = { authority: space.organisationSlug, space: space.slug };
  const publish = usePublish();
  const withdraw = useWithdraw();
  const drop = useDrop();
  const audience = useQuery(collectivesQuery(space.id));
  const { content, state, error, set, store, begun, end } = useWriting(space.id, draft, (id) => {
    onBegun?.(id);
    // A reload goes on with it.
    void navigate({
      to: '/espaces/$authority/$space/publications/ecrire',
      params: here,
      search: { post: id },
      replace: true,
      resetScroll: false,
    });
  });
  const nameable = useMemo(() => nameableIn(space.id), [space.id]);
  const published = draft !== undefined && draft.state !== 'DRAFT';
  useWindowTitle(t('posts:windowTitle', { space: content.title || t('posts:new') }));
  const list = () => navigate({ to: '/espaces/$authority/$space/publications', params: here, search: {} });
  const announce = async (id: string) => {
    const again = published
      ? undefined
      : () =>
          withdraw.mutate(id, {
            onError: (error) => {
              toast({ text: problemText(error) });
            },
            onSuccess: () =>
              void navigate({
                to: '/espaces/$authority/$space/publications/ecrire',
                params: here,
                search: { post: id },
              }),
          });
    const scheduled = content.publishAt != null && Date.parse(content.publishAt) > Date.now();
    toast({
      text: t(published ? 'posts:done.edited' : scheduled ? 'posts:done.scheduled' : 'posts:done.published'),
      undo: again,
    });
    await navigate({ to: '/espaces/$authority/$space/publications/$post', params: { ...here, post: id } });
  };
  // Without a line it says so at once, and does not leave by itself later.
  const sending = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const id = await store();
      await publish.mutateAsync({ id, body: whole(content) });
      end();
      return id;
    },
    onSuccess: announce,
  });
  const givingUp = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const id = await begun();
      if (id) {
        await drop.mutateAsync(id);
      }
      end();
    },
    onSuccess: async () => {
      toast({ text: t(published ? 'posts:done.editsDropped' : 'posts:done.dropped') });
      await list();
    },
  });
  const change = (some: Partial<Content>) => {
    if (sending.isError) {
      sending.reset();
    }
    set(some);
  };
  const scheduled = content.publishAt != null && draft?.state !== 'PUBLISHED';
  const among = content.audience?.length
    ? content.audience.flatMap(({ groupId, unitId }) => groupId ?? unitId ?? [])
    : undefined;
  const trouble = sending.error ?? givingUp.error ?? (isRefusal(error) ? error : undefined);
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <Link className={styles.back} to="/espaces/$authority/$space/publications" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('posts:back')}
      </Link>
      <h2 className={styles.title}>{t(published ? 'posts:editing' : 'posts:new')}</h2>
      <div className={styles.columns}>
        <div className={styles.main}>
          <TextField
            label={t('posts:field.title')}
            value={content.title}
            maxLength={200}
            required
            onChange={(event) => change({ title: event.target.value })}
          />
          <div>
            <p className={styles.label}>{t('posts:field.body')}</p>
            <RichText
              label={t('posts:field.body')}
              blocks={content.body}
              useNameable={nameable}
              onChange={(body) => change({ body })}
            />
          </div>
          <FilesField content={content} known={draft?.files ?? []} onChange={change} store={store} />
        </div>
        <aside className={styles.aside} aria-label={t('posts:field.aside')}>
          <AudienceChoice content={content} onChange={change} />
          <WhenFields content={content} announced={draft?.state === 'PUBLISHED'} onChange={change} />
          <NoteFields content={content} onChange={change} />
          <PublicFields content={content} onChange={change} secret={space.access === 'SECRET'} />
        </aside>
      </div>
      {!published && audience.data && (
        <section className={styles.reach} aria-label={t('posts:reach')}>
          <ToldParts
            id={space.id}
            personIds={among && content.audience?.flatMap(({ personId }) => personId ?? [])}
            collectiveIds={among}
            shown={content.note?.asksReading ? 'MEANT' : 'NEWS'}
          />
        </section>
      )}
      {trouble && <ErrorNote error={trouble} title={sending.error ? t('posts:notPublished') : undefined} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" icon={Send} busy={sending.isPending} disabled={!audience.data}>
          {t(published ? 'posts:keepEdits' : scheduled ? 'posts:schedule' : 'posts:publish')}
        </Button>
        <Button kind="quiet" busy={givingUp.isPending} onClick={() => givingUp.mutate()}>
          {t(published ? 'posts:dropEdits' : 'posts:drop')}
        </Button>
        <KeptWords state={state} refused={isRefusal(error)} />
      </div>
    </form>
  );
}

/** What was emptied is not said at all. */
function whole(content: Content): Content {
  return {
    ...content,
    audience: content.audience?.length ? content.audience : undefined,
    pictureText: content.pictureText || undefined,
  };
}

function KeptWords({ state, refused }: { state: Kept; refused: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="pv-meta" role="status">
      {state === 'server' && t('posts:kept.server')}
      {state === 'device' && t(refused ? 'posts:kept.here' : 'posts:kept.device')}
    </span>
  );
}
