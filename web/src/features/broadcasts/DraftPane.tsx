import { useNavigate } from '@tanstack/react-router';
import { Send, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { Audience } from './Audience';
import styles from './Broadcasts.module.css';
import { PreviewDialog } from './PreviewDialog';
import type { Broadcast, Place } from './queries';
import { useDraft } from './useDraft';
import { useBegin, useDiscard } from './writes';

/** A broadcast being written; it is kept as one writes, and sent only once one has seen to whom. */
export function DraftPane({ broadcast, place }: { broadcast: Broadcast; place: Place }) {
  const { t } = useTranslation();
  const written = useDraft(broadcast);
  const { draft, set } = written;
  const [looking, setLooking] = useState(false);
  const look = (event: FormEvent) => {
    event.preventDefault();
    written.settle().then(
      () => setLooking(true),
      () => undefined,
    );
  };
  return (
    <>
      <h2 className={styles.title}>{draft.title.trim() || t('broadcasts:untitled')}</h2>
      <form className={styles.form} onSubmit={look}>
        <TextField
          label={t('broadcasts:draft.title')}
          value={draft.title}
          maxLength={120}
          required
          onChange={(event) => set({ title: event.target.value })}
        />
        <TextArea
          label={t('broadcasts:draft.body')}
          hint={t('broadcasts:draft.bodyHint')}
          rows={8}
          maxLength={4000}
          required
          value={draft.body}
          onChange={(event) => set({ body: event.target.value })}
        />
        <TextField
          label={t('broadcasts:draft.link')}
          hint={t('broadcasts:draft.linkHint')}
          value={draft.link ?? ''}
          maxLength={500}
          onChange={(event) => set({ link: pathOf(event.target.value) })}
        />
        <CheckField
          label={t('broadcasts:draft.confirmable')}
          hint={t('broadcasts:draft.confirmableHint')}
          checked={draft.confirmable}
          onChange={(event) => set({ confirmable: event.target.checked })}
        />
        <Audience draft={draft} known={broadcast.targets} place={place} onChange={set} />
        {written.error && <ErrorNote error={written.error} />}
        <div className={styles.end}>
          <Button kind="filled" icon={Send} type="submit" busy={written.saving && looking}>
            {t('broadcasts:draft.look')}
          </Button>
          <span className="pv-meta" role="status">
            {written.saving && t('broadcasts:draft.saving')}
            {!written.saving && written.state === 'server' && t('broadcasts:draft.saved')}
            {!written.saving && written.state === 'device' && t('broadcasts:draft.device')}
          </span>
          <Discard broadcast={broadcast} place={place} written={written} />
        </div>
      </form>
      {looking && <PreviewDialog broadcast={broadcast} onClose={() => setLooking(false)} />}
    </>
  );
}

/** An address of ours as its path: it holds wherever Parvis is reached from. */
function pathOf(typed: string): string | undefined {
  const link = typed.startsWith(`${location.origin}/`) ? typed.slice(location.origin.length) : typed;
  return link.trim() === '' ? undefined : link;
}

interface DiscardProps {
  broadcast: Broadcast;
  place: Place;
  written: ReturnType<typeof useDraft>;
}

function Discard({ broadcast, place, written }: DiscardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = useDiscard(broadcast.id);
  const begin = useBegin(place);
  const undo = () =>
    begin.mutate(written.draft, {
      onSuccess: (diffusion) => void navigate({ to: '.', search: { diffusion } }),
      onError: (error) => toast({ text: problemText(error) }),
    });
  return (
    <Button
      kind="quiet"
      icon={Trash2}
      className={styles.apart}
      busy={discard.isPending}
      onClick={() => {
        discard.mutate(undefined, {
          onSuccess: () => {
            written.forget();
            toast({ text: t('broadcasts:draft.discarded'), undo });
            void navigate({ to: '.', search: {} });
          },
          onError: (error) => toast({ text: problemText(error) }),
        });
      }}
    >
      {t('broadcasts:draft.discard')}
    </Button>
  );
}
