import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImageUp, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { sessionQuery, useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';

/** My photo: the middle of whatever picture I hand in, or my initials. */
export function Portrait() {
  const { t } = useTranslation();
  const { person, guest } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const change = useChangePortrait();
  const done = () => toast({ text: t('account:portrait.done') });
  return (
    <div className={styles.portrait}>
      <PersonAvatar person={{ ...person, external: guest }} size="xl" />
      <div>
        <p className="pv-actions">
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg,image/gif"
            aria-label={t('account:portrait.file')}
            hidden
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) {
                change.mutate(file, { onSuccess: done });
              }
            }}
          />
          <Button icon={ImageUp} busy={change.isPending} onClick={() => input.current?.click()}>
            {t(person.photoUrl ? 'account:portrait.change' : 'account:portrait.add')}
          </Button>
          {person.photoUrl && (
            <Button kind="quiet" icon={Trash2} onClick={() => change.mutate(undefined)}>
              {t('account:portrait.remove')}
            </Button>
          )}
        </p>
        <p className="pv-meta">{t('account:portrait.hint')}</p>
        {change.isError && <ErrorNote error={change.error} />}
      </div>
    </div>
  );
}

function useChangePortrait() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File | undefined) =>
      file
        ? read(
            api.PUT('/api/profile/portrait', {
              body: file as never,
              bodySerializer: (body: unknown) => body as BodyInit,
              headers: { 'Content-Type': 'application/octet-stream' },
            }),
          )
        : read(api.DELETE('/api/profile/portrait')),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      return queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
