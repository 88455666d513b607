import { Send } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import type { Consultation } from './queries';
import { SimilarOnes } from './SimilarOnes';
import { useContribute } from './writes';

const EMPTY = { title: '', body: '' };

/** Where one contributes. */
export function WriteForm({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, kind, moderated } = consultation;
  const { content, set, end: forget } = useTyped(`contribution.${id}`, EMPTY);
  const contribute = useContribute(id);
  const first = useRef<HTMLInputElement>(null);
  const heading = useId();
  const settled = useSettled(content.title.trim());
  useEffect(() => first.current?.focus(), []);
  const end = () => {
    forget();
    onClose();
  };
  const send = () =>
    contribute.mutateAsync(content).then(
      () => {
        toast({ text: t(moderated ? 'contributions:done.toAccept' : `contributions:done.sent.${kind}`) });
        end();
      },
      () => undefined,
    );
  return (
    <form
      className={styles.write}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 id={heading} className={styles.writeTitle}>
        {t(`contributions:write.title.${kind}`)}
      </h3>
      <TextField
        ref={first}
        label={t(`contributions:write.short.${kind}`)}
        hint={t('contributions:write.shortHint')}
        value={content.title}
        maxLength={120}
        required
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('contributions:write.more')}
        rows={4}
        maxLength={4000}
        value={content.body}
        onChange={(event) => set({ body: event.target.value })}
      />
      {contribute.error && <ErrorNote error={contribute.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" icon={Send} busy={contribute.isPending}>
          {t(`contributions:write.send.${kind}`)}
        </Button>
        <Button kind="quiet" onClick={end}>
          {t('contributions:write.giveUp')}
        </Button>
        <span className="pv-meta">{t('contributions:write.kept')}</span>
      </div>
      {/* At the end: they come while one writes, and would push the button from under the finger. */}
      <SimilarOnes consultation={consultation} title={settled} onSupported={end} />
    </form>
  );
}

/** What was typed, once the typing pauses. */
function useSettled(text: string): string {
  const deferred = useDeferredValue(text);
  const [settled, setSettled] = useState(deferred);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(deferred), 350);
    return () => clearTimeout(timer);
  }, [deferred]);
  return settled;
}
