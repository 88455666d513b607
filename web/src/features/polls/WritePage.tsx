import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, FileInput, ListPlus, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Kept } from '../../api/keeping';
import { useSpace } from '../../api/space';
import { useKeptDraft } from '../../api/useKeptDraft';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Menu, MenuItem, MenuRule } from '../../ui/Menu';
import { useWindowTitle } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { EMPTY, isBlank } from './blank';
import { type Model, modelled, models } from './models';
import { OpenedPoll } from './OpenedPoll';
import pollStyles from './Poll.module.css';
import { type Content, contentQuery, pollQuery } from './queries';
import styles from './Write.module.css';
import { WriteFields } from './WriteFields';
import { whole } from './whole';
import { begin, keepDraft, useDrop, useOpen, written } from './writes';

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
  const queries = useQueryClient();
  const here = { authority: space.organisationSlug, space: space.slug };
  const open = useOpen();
  const drop = useDrop();
  const [failed, setFailed] = useState<Error>();
  // What takes the place of all that was written is drawn anew.
  const [turn, setTurn] = useState(0);
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
    keepDraft: async (id, said) => {
      await keepDraft(id, said);
      written(queries, id, said);
    },
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
    // Of an anonymous poll nothing is shown before its end, whatever its draft said.
    const results = content.anonymous ? 'HIDDEN' : content.results;
    await open.mutateAsync({ id, body: whole({ ...content, results }) });
    end();
    toast({ text: t('polls:done.opened') });
    await navigate({ to: '/espaces/$authority/$space/sondages/$poll', params: { ...here, poll: id } });
  };
  const replace = (some: Partial<Content>) => {
    set(some);
    setTurn((before) => before + 1);
  };
  const start = (model: Model) => {
    replace(modelled(model, (key) => t(key)));
    if (!isBlank(content)) {
      toast({ text: t('polls:model.taken'), undo: () => replace(content) });
    }
  };
  const takeUp = async () => {
    try {
      const id = await begin(space.id, content);
      void queries.invalidateQueries({ queryKey: ['polls'] });
      await navigate({ to: '/espaces/$authority/$space/sondages/ecrire', params: here, search: { sondage: id } });
    } catch (error) {
      toast({ text: problemText(error), undo: () => void takeUp(), undoLabel: t('ui.retry') });
    }
  };
  const giveUp = async () => {
    const id = await begun();
    if (id) {
      await drop.mutateAsync(id);
    }
    end();
    toast({ text: t('polls:done.dropped'), undo: isBlank(content) ? undefined : () => void takeUp() });
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
            <MenuItem key={model} onClick={() => start(model)}>
              {t(`polls:model.${model}.name`)}
            </MenuItem>
          ))}
          <MenuRule />
          <MenuItem
            icon={FileInput}
            onClick={() => void navigate({ to: '/espaces/$authority/$space/modele', params: here })}
          >
            {t('polls:model.received')}
          </MenuItem>
        </Menu>
      </div>
      <WriteFields key={turn} content={content} onChange={set} opened={false} />
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
