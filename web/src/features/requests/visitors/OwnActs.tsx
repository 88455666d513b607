import { Frown, Meh, Paperclip, Send, Smile } from 'lucide-react';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextArea } from '../../../ui/Field';
import { FileGlyph } from '../../../ui/FileGlyph';
import caseStyles from '../Case.module.css';
import { MOVE_ICONS } from '../moveIcons';
import styles from './Public.module.css';
import { type Own, useAddOwn, useMoveOwn, useOpenOwn, useRateOwn, useSayOwn } from './public';
import { useHere } from './useHere';

interface OwnProps {
  token: string;
  one: Own;
}

/** It is their turn: words, and the buttons of the step. */
export function OwnAnswer({ token, one }: OwnProps) {
  const { t } = useTranslation();
  const { text: said, write, forget } = useHere(one, 'answer');
  const move = useMoveOwn(token, forget);
  return (
    <div className={caseStyles.moves}>
      <p>{t('requests:own.answer')}</p>
      <TextArea
        label={t('requests:move.answer')}
        rows={4}
        maxLength={4000}
        value={said}
        onChange={(event) => write(event.target.value)}
      />
      <div className="pv-actions">
        {one.moves.map((each, place) => (
          <Button
            key={each.id}
            kind={place === 0 ? 'filled' : 'outlined'}
            icon={MOVE_ICONS[each.kind]}
            busy={move.isPending}
            onClick={() =>
              move.mutate({ move: each.id, revision: one.revision, said: said.trim() === '' ? undefined : said.trim() })
            }
          >
            {each.label}
          </Button>
        ))}
      </div>
      {move.error && <ErrorNote error={move.error} />}
    </div>
  );
}

/** The best first, as one reads. */
const LEVELS = [
  { level: 2, icon: Smile },
  { level: 1, icon: Meh },
  { level: 0, icon: Frown },
] as const;

/** One tap says whether they are satisfied. */
export function OwnRating({ token, one }: OwnProps) {
  const { t } = useTranslation();
  const rate = useRateOwn(token);
  return (
    <fieldset className={caseStyles.moves}>
      <legend>{t('requests:rating.title')}</legend>
      <div className="pv-actions">
        {LEVELS.map(({ level, icon }) => (
          <Button
            key={level}
            kind={one.satisfaction === level ? 'filled' : 'outlined'}
            icon={icon}
            aria-pressed={one.satisfaction === level}
            busy={rate.isPending && rate.variables === level}
            onClick={() => rate.mutate(level)}
          >
            {t(`requests:rating.level${level}`)}
          </Button>
        ))}
      </div>
      <p className="pv-meta" role="status">
        {typeof one.satisfaction === 'number' ? t('requests:rating.thanks') : t('requests:rating.hint')}
      </p>
      {rate.error && <ErrorNote error={rate.error} />}
    </fieldset>
  );
}

/** Writing to those who deal with it, when nothing is awaited. */
export function OwnSay({ token, one }: OwnProps) {
  const { t } = useTranslation();
  const { text: said, write, forget } = useHere(one, 'say');
  const say = useSayOwn(token, forget);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate(said, { onSuccess: () => write('') });
  };
  return (
    <form className={styles.section} onSubmit={submit}>
      <TextArea
        label={t('requests:own.write')}
        rows={3}
        maxLength={4000}
        required
        value={said}
        onChange={(event) => write(event.target.value)}
      />
      {say.error && <ErrorNote error={say.error} />}
      <div className="pv-actions">
        <Button type="submit" icon={Send} busy={say.isPending}>
          {t('requests:own.send')}
        </Button>
      </div>
    </form>
  );
}

/** What came with it, from both sides; one more can be added as long as it runs. */
export function OwnFiles({ token, one }: OwnProps) {
  const { t } = useTranslation();
  const add = useAddOwn(token);
  const open = useOpenOwn(token);
  const input = useRef<HTMLInputElement>(null);
  const error = add.error ?? open.error;
  if (one.files.length === 0 && !one.canSay) {
    return null;
  }
  return (
    <section className={styles.section}>
      <h2 className={styles.part}>{t('requests:facts.files')}</h2>
      {one.files.length > 0 && (
        <ul>
          {one.files.map((file) => (
            <li key={file.id} className={caseStyles.file}>
              <FileGlyph name={file.name} />
              <Button
                kind="quiet"
                busy={open.isPending && open.variables.id === file.id}
                onClick={() => open.mutate(file)}
              >
                <span className={styles.name}>{file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error && <ErrorNote error={error} />}
      {one.canSay && (
        <div className="pv-actions">
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,application/pdf"
            aria-label={t('requests:own.add')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) {
                add.mutate(file);
              }
            }}
          />
          <Button icon={Paperclip} busy={add.isPending} onClick={() => input.current?.click()}>
            {t('requests:own.add')}
          </Button>
          <span className="pv-meta">{t('requests:own.addHint')}</span>
        </div>
      )}
    </section>
  );
}
