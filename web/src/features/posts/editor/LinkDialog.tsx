import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { hrefOf } from '../links';
import styles from './RichText.module.css';

interface LinkDialogProps {
  opened: boolean;
  /** Where the words lead already. */
  href: string | undefined;
  onClose: () => void;
  /** Without an address, the words lead nowhere any more. */
  onKeep: (href: string | undefined) => void;
}

/** Where the words that were chosen lead. */
export function LinkDialog({ opened, href, onClose, onKeep }: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('posts:editor.linkTitle')}>
      {opened && <LinkForm href={href} onClose={onClose} onKeep={onKeep} />}
    </Dialog>
  );
}

function LinkForm({ href, onClose, onKeep }: Omit<LinkDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(href ?? '');
  const [wrong, setWrong] = useState(false);
  const keep = (event: FormEvent) => {
    // The form around is that of the whole post.
    event.preventDefault();
    event.stopPropagation();
    const sound = hrefOf(typed);
    setWrong(sound === undefined);
    if (sound !== undefined) {
      onKeep(sound);
    }
  };
  return (
    <form className={styles.link} onSubmit={keep}>
      <TextField
        label={t('posts:editor.linkAddress')}
        hint={t('posts:editor.linkHint')}
        error={wrong && t('posts:editor.linkWrong')}
        value={typed}
        inputMode="url"
        data-autofocus
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.ends}>
        {href !== undefined && (
          <Button kind="quiet" onClick={() => onKeep(undefined)}>
            {t('posts:editor.linkRemove')}
          </Button>
        )}
        <Button onClick={onClose}>{t('posts:editor.linkCancel')}</Button>
        <Button kind="filled" type="submit">
          {t('posts:editor.linkKeep')}
        </Button>
      </div>
    </form>
  );
}
