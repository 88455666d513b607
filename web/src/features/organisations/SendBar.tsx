import { Mail, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import type { Letter } from './Letters';
import styles from './PeoplePage.module.css';
import type { Authority, RosterLine } from './queries';
import { useInvite, useLetters } from './writes';

interface SendBarProps {
  authority: Authority;
  lines: readonly RosterLine[];
  ticked: readonly string[];
  onTick: (ids: readonly string[]) => void;
  onLetters: (letters: readonly Letter[]) => void;
}

/** Invitations and letters for those who are ticked. */
export function SendBar({ authority, lines, ticked, onTick, onLetters }: SendBarProps) {
  const { t } = useTranslation();
  const invite = useInvite(authority.id);
  const letters = useLetters(authority.id);
  const chosen = lines.filter(({ id }) => ticked.includes(id));
  const invitable = chosen.filter(({ active, email }) => !active && email);
  const send = () =>
    invite.mutate(
      invitable.map(({ id }) => id),
      {
        onSuccess: ({ sent }) => {
          onTick([]);
          toast({ text: t('organisations:people.invitesSent', { count: sent.length }) });
        },
      },
    );
  return (
    <>
      <div className={styles.bar}>
        <CheckField
          label={
            chosen.length > 0
              ? t('organisations:people.chosen', { count: chosen.length })
              : t('organisations:people.chooseAll', { count: lines.length })
          }
          checked={chosen.length === lines.length}
          onChange={(event) => onTick(event.target.checked ? lines.map(({ id }) => id) : [])}
        />
        {chosen.length > 0 && (
          <span className="pv-actions">
            {invitable.length > 0 && (
              <Button icon={Mail} busy={invite.isPending} onClick={send}>
                {t('organisations:people.inviteMany', { count: invitable.length })}
              </Button>
            )}
            <Button
              icon={Printer}
              busy={letters.isPending}
              onClick={() =>
                letters.mutate(
                  chosen.map(({ id }) => id),
                  { onSuccess: onLetters },
                )
              }
            >
              {t('organisations:people.letters', { count: chosen.length })}
            </Button>
          </span>
        )}
      </div>
      {invite.isError && <ErrorNote error={invite.error} />}
      {letters.isError && <ErrorNote error={letters.error} />}
    </>
  );
}
