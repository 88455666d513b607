import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, ListPlus, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Kept } from '../../api/keeping';
import { useSpace } from '../../api/space';
import { useKeptDraft } from '../../api/useKeptDraft';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Menu, MenuItem } from '../../ui/Menu';
import { useWindowTitle } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { EMPTY } from './blank';
import { modelled, models } from './models';
import { OpenedPoll } from './OpenedPoll';
import pollStyles from './Poll.module.css';
import { type Content, contentQuery, pollQuery } from './queries';
import styles from './Write.module.css';
import { WriteFields } from './WriteFields';
import { whole } from './whole';
import { begin, keepDraft, useDrop, useOpen } from './writes';

/** Where a poll is written; without `sondage`, a new one. */
export function WritePage() {
  const { sondage } = useSearch({ strict: false }) as { sondage?: string };
  // What was begun here has an address from its first words on, and is drawn on as it stands.
  const [begun, setBegun] = useState<string>();
  return sondage && sondage !== begun ? (
    <Going key={sondage} id={sondage} />
  ) : (
    <Writing draft={undefined} onBegun={setBegun} />
  );
}

function Going({ id }: { id: string }) {
  const { data: poll } = useSuspenseQuery(pollQuery(id));
  return poll.state === 'DRAFT' ? <Draft id={id} /> : <OpenedPoll id={id} />;
}

function Draft({ id }: { id: string }) {
  const { data } = useSuspenseQuery(contentQuery(id));
  return <Writing draft={{ id, content: data, onServer: true }} />;
}

interface WritingProps {
  draft: { id: string; content: Content; onServer: boolean } | undefined;
  onBegun?: (id: string) => void;
}

function Writing({ draft, onBegun }: WritingProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const here = { authority: space.organisationSlug, space: space.slug };
  const open = useOpen();
  const drop = useDrop();
  const [failed, setFailed] = useState<Error>();
  const {
    content,
    state,
    error: notKept,
    set,
    store,
    begun,
    end,
  } = useKeptDraft<Content>({
    module: 'polls',
    place: space.id,
    draft,
    empty: EMPTY,
    begin: (said) => begin(space.id, said),
    keepDraft,
    onBegun: (id) => {
      onBegun?.(id);
      // A reload goes on with it.
      void navigate({
        to: '/espaces/$authority/$space/sondages/ecrire',
        params: here,
        search: { sondage: id },
        replace: true,
        resetScroll: false,
      });
    },
  });
  useWindowTitle(t('polls:windowTitle', { space: content.title || t('polls:new') }));
  const send = async () => {
    const id = await store();
    await open.mutateAsync({ id, body: whole(content) });
    end();
    toast({ text: t('polls:done.opened') });
    await navigate({ to: '/espaces/$authority/$space/sondages/$poll', params: { ...here, poll: id } });
  };
  const giveUp = async () => {
    const id = await begun();
    if (id) {
      await drop.mutateAsync(id);
    }
    end();
    toast({ text: t('polls:done.dropped') });
    await navigate({ to: '/espaces/$authority/$space/sondages', params: here });
  };
  const error = failed ?? drop.error ?? (notKept && isRefusal(notKept) ? notKept : undefined);
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        setFailed(undefined);
        send().catch(setFailed);
      }}
    >
      <Link className={pollStyles.back} to="/espaces/$authority/$space/sondages" params={here}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('polls:back')}
      </Link>
      <div className={styles.head}>
        <h2 className={pollStyles.title}>{t('polls:new')}</h2>
        <Menu target={<Button icon={ListPlus}>{t('polls:model.open')}</Button>}>
          {models.map((model) => (
            <MenuItem key={model} onClick={() => set(modelled(model, (key) => t(key)))}>
              {t(`polls:model.${model}.name`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <WriteFields content={content} onChange={set} opened={false} />
      {error && <ErrorNote error={error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" icon={Send} busy={open.isPending}>
          {t('polls:open')}
        </Button>
        <Button
          kind="quiet"
          busy={drop.isPending}
          onClick={() => {
            giveUp().catch(() => undefined);
          }}
        >
          {t('polls:drop')}
        </Button>
        <KeptWords state={state} />
      </div>
    </form>
  );
}

function KeptWords({ state }: { state: Kept }) {
  const { t } = useTranslation();
  return (
    <span className="pv-meta" role="status">
      {state === 'server' && t('polls:kept.server')}
      {state === 'device' && t('polls:kept.device')}
    </span>
  );
}
