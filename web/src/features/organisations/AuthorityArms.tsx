import { ImageUp, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Arms } from '../../ui/Arms';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import styles from './AuthorityArms.module.css';
import type { Authority } from './queries';
import { useChangeArms } from './writes';

/** The arms beside the authority's name, everywhere; without them, its initial on a shield. */
export function AuthorityArms({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const change = useChangeArms(authority.id);
  const say = (text: string) => ({ onSuccess: () => void toast({ text }) });
  return (
    <Section title={t('organisations:arms.title')}>
      <div className={styles.arms}>
        <Arms name={authority.name} url={authority.armsUrl} large />
        <div>
          <p className="pv-actions">
            <input
              ref={input}
              type="file"
              accept="image/png,image/jpeg,image/gif"
              aria-label={t('organisations:arms.file')}
              hidden
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) {
                  change.mutate(file, say(t('organisations:arms.done')));
                }
              }}
            />
            <Button icon={ImageUp} busy={change.isPending} onClick={() => input.current?.click()}>
              {t(authority.armsUrl ? 'organisations:arms.change' : 'organisations:arms.add')}
            </Button>
            {authority.armsUrl && (
              <Button
                kind="quiet"
                icon={Trash2}
                onClick={() => change.mutate(undefined, say(t('organisations:arms.removed')))}
              >
                {t('organisations:arms.remove')}
              </Button>
            )}
          </p>
          <p className="pv-meta">{t('organisations:arms.hint')}</p>
          {change.isError && <ErrorNote error={change.error} />}
        </div>
      </div>
    </Section>
  );
}
