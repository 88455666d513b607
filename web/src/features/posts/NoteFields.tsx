import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSession } from '../../api/session';
import { useSpace } from '../../api/space';
import { CheckField, TextField } from '../../ui/Field';
import { localOf } from '../../ui/moments';
import { SectionHead } from '../../ui/SectionHead';
import { type Content, nextNoteQuery } from './queries';
import styles from './WritePage.module.css';

interface NoteFieldsProps {
  content: Content;
  onChange: (some: Partial<Content>) => void;
}

/** Whether it is a *note de service*; the next number is proposed. */
export function NoteFields({ content: { note }, onChange }: NoteFieldsProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const zone = useTimeZone();
  const { person } = useSession();
  const { data: next } = useQuery(nextNoteQuery(space.id));
  const set = (some: Partial<NonNullable<Content['note']>>) =>
    onChange({ note: { asksReading: false, ...note, ...some } });
  return (
    <section className={styles.group}>
      <SectionHead title={t('posts:note.section')} level="h3" />
      <CheckField
        label={t('posts:note.is')}
        hint={t('posts:note.isHint')}
        checked={note != null}
        onChange={(event) =>
          onChange({
            note: event.target.checked
              ? {
                  number: next?.number,
                  signedOn: localOf(new Date().toISOString(), zone).slice(0, 10),
                  signatory: `${person.givenName} ${person.familyName}`,
                  asksReading: true,
                }
              : undefined,
          })
        }
      />
      {note && (
        <>
          <div className={styles.pair}>
            <TextField
              type="number"
              label={t('posts:note.number')}
              min={1}
              max={9999}
              required
              value={note.number ?? ''}
              onChange={(event) => set({ number: event.target.value ? Number(event.target.value) : undefined })}
            />
            <TextField
              type="date"
              label={t('posts:note.signedOn')}
              required
              value={note.signedOn ?? ''}
              onChange={(event) => set({ signedOn: event.target.value || undefined })}
            />
          </div>
          <TextField
            label={t('posts:note.signatory')}
            maxLength={200}
            required
            value={note.signatory ?? ''}
            onChange={(event) => set({ signatory: event.target.value })}
          />
          <TextField
            type="date"
            label={t('posts:note.validUntil')}
            value={note.validUntil ?? ''}
            min={note.signedOn ?? undefined}
            onChange={(event) => set({ validUntil: event.target.value || undefined })}
          />
          <CheckField
            label={t('posts:note.asks')}
            hint={t('posts:note.asksHint')}
            checked={note.asksReading}
            onChange={(event) => set({ asksReading: event.target.checked })}
          />
        </>
      )}
    </section>
  );
}
