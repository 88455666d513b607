import { useNavigate } from '@tanstack/react-router';
import { Archive, Undo2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Space, useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { SectionHead } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { AccessChoice } from './AccessChoice';
import { EntryRoleChoice } from './EntryRoleChoice';
import styles from './SettingsPage.module.css';
import { settingsOf, useChangeSpace } from './settings';
import { useArchive, useUndoOpening } from './writes';

/** Five plain choices: name, description, who comes in, as what, archiving. The rest under *Réglages avancés*; what other
 * features add stands before the end. */
export function SettingsPage({ children }: { children: ReactNode }) {
  const space = useSpace();
  return (
    <div className={styles.page}>
      {space.can.includes('CHANGE') && <Settings key={space.id} space={space} />}
      {children}
      <Ending space={space} />
    </div>
  );
}

function Settings({ space }: { space: Space }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [settings, setSettings] = useState(() => settingsOf(space));
  const change = useChangeSpace(space);
  const set = (some: Partial<typeof settings>) => setSettings((others) => ({ ...others, ...some }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { ...settings, description: settings.description?.trim() || undefined },
      {
        onSuccess: ({ organisationSlug, slug }) => {
          toast({ text: t('space-settings:saved') });
          void navigate({
            to: '/espaces/$authority/$space/reglages',
            params: { authority: organisationSlug, space: slug },
            replace: true,
          });
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t('space-settings:name')}
        hint={t('space-settings:nameHint')}
        value={settings.name}
        required
        maxLength={120}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextArea
        label={t('space-settings:description')}
        hint={t('space-settings:descriptionHint')}
        value={settings.description ?? ''}
        maxLength={2000}
        onChange={(event) => set({ description: event.target.value })}
      />
      <AccessChoice access={settings.access} onChange={(access) => set({ access })} />
      {settings.access !== 'CLOSED' && settings.access !== 'SECRET' && (
        <EntryRoleChoice role={settings.entryRole} onChange={(entryRole) => set({ entryRole })} />
      )}
      <details className={styles.more}>
        <summary>{t('space-settings:advanced')}</summary>
        <div className={styles.dates}>
          <TextField
            type="date"
            label={t('space-settings:startsOn')}
            value={settings.startsOn ?? ''}
            onChange={(event) => set({ startsOn: event.target.value || undefined })}
          />
          <TextField
            type="date"
            label={t('space-settings:endsOn')}
            hint={t('space-settings:endsOnHint')}
            value={settings.endsOn ?? ''}
            onChange={(event) => set({ endsOn: event.target.value || undefined })}
          />
        </div>
      </details>
      {change.isError && <ErrorNote error={change.error} />}
      <Button kind="filled" type="submit" busy={change.isPending}>
        {t('space-settings:save')}
      </Button>
    </form>
  );
}

function Ending({ space }: { space: Space }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const archive = useArchive(space.id);
  const undo = useUndoOpening();
  const error = archive.error ?? undo.error;
  return (
    <section className={styles.ending}>
      <SectionHead title={t('space-settings:ending')} />
      {space.can.includes('ARCHIVE') && (
        <div className={styles.gesture}>
          <p className="pv-lead">{t('space-settings:archiveText')}</p>
          <Button
            icon={Archive}
            busy={archive.isPending}
            onClick={() =>
              archive.mutate(true, {
                onSuccess: () =>
                  toast({
                    text: t('space-settings:archivedDone', { name: space.name }),
                    undo: () => archive.mutate(false),
                  }),
              })
            }
          >
            {t('space-settings:archive')}
          </Button>
        </div>
      )}
      {space.can.includes('REOPEN') && <p className="pv-lead">{t('spaces:archived.readOnly')}</p>}
      {space.can.includes('UNDO') && (
        <div className={styles.gesture}>
          <p className="pv-lead">{t('space-settings:undoText')}</p>
          <Button
            kind="danger"
            icon={Undo2}
            busy={undo.isPending}
            onClick={() => undo.mutate(space.id, { onSuccess: () => navigate({ to: '/espaces' }) })}
          >
            {t('space-settings:undo')}
          </Button>
        </div>
      )}
      {error && <ErrorNote error={error} />}
    </section>
  );
}
