import { Send } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../api/kept';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import type { Consultation } from './queries';
import { SimilarOnes } from './SimilarOnes';
import { useContribute } from './writes';

interface Writing {
  title: string;
  body: string;
}

const EMPTY: Writing = { title: '', body: '' };

/** Where one contributes. What is typed stays on this device until it is sent: the server knows of no draft. */
export function WriteForm({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const { id, kind, moderated } = consultation;
  const name = `contribution.${id}`;
  const [content, setContent] = useState<Writing>(() => kept<Writing>(me, name) ?? EMPTY);
  const contribute = useContribute(id);
  const first = useRef<HTMLInputElement>(null);
  const heading = useId();
  const settled = useSettled(content.title.trim());
  useEffect(() => first.current?.focus(), []);
  const set = (some: Partial<Writing>) => {
    const next = { ...content, ...some };
    setContent(next);
    keep(me, name, next.title || next.body ? next : undefined);
  };
  const end = () => {
    keep(me, name, undefined);
    onClose();
  };
  const send = () =>
    contribute.mutate(content, {
      onSuccess: () => {
        toast({ text: t(moderated ? 'contributions:done.toAccept' : `contributions:done.sent.${kind}`) });
        end();
      },
    });
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
