import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { IconButton } from '../../ui/IconButton';
import { legible } from '../../ui/legible';
import { toast } from '../../ui/toasts';
import styles from './LinkPreview.module.css';
import { useMay, useRoom } from './Room';
import type { Message } from './reads';

/** What the outside link of a message leads to, as the server saw it: nothing is asked outside from here. */
export function LinkPreview({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { me } = useRoom();
  const mayAnswer = useMay('REPLY');
  const moderates = useMay('MODERATE');
  const remove = useMutation({
    mutationFn: () => read(api.DELETE('/api/messages/{id}/preview', { params: { path: { id: message.id } } })),
    onError: (error) => toast({ text: problemText(error) }),
  });
  const { preview } = message;
  if (!preview || remove.isSuccess) {
    return null;
  }
  const { address, title, description, site, picture } = preview;
  return (
    <div className={styles.frame}>
      <a className={styles.card} href={address} target="_blank" rel="noopener noreferrer nofollow">
        {picture && (
          <img className={styles.picture} src={`/api/messages/${message.id}/preview/picture`} alt="" loading="lazy" />
        )}
        <span className={styles.text}>
          <span className="pv-meta">{legible(site ?? new URL(address).hostname, t)}</span>
          <b>{legible(title, t)}</b>
          {description && <span className={styles.description}>{legible(description, t)}</span>}
        </span>
      </a>
      {((message.author.id === me && mayAnswer) || moderates) && (
        <IconButton icon={X} label={t('talk:preview.remove')} onClick={() => remove.mutate()} />
      )}
    </div>
  );
}
