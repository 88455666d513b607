import { useNavigate } from '@tanstack/react-router';
import { FileDown, PencilLine, Pin, PinOff, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { MenuAnchor, MenuItem, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import styles from './PostPage.module.css';
import type { Post } from './queries';
import { usePin, useWithdraw } from './writes';

/** What can be done with a publication. */
export function PostActions({ post: { id, title, can, pinned, note } }: { post: Post }) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const pin = usePin(id);
  const withdraw = useWithdraw();
  const here = { authority: space.organisationSlug, space: space.slug };
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  const takeBack = () =>
    withdraw.mutate(id, {
      onError,
      onSuccess: () => {
        toast({ text: t('posts:done.withdrawn') });
        void navigate({ to: '/espaces/$authority/$space/publications', params: here, search: {} });
      },
    });
  const more = can.includes('PIN') || can.includes('WITHDRAW') || note;
  return (
    <div className={styles.actions}>
      {can.includes('EDIT') && (
        <ButtonLink
          icon={PencilLine}
          to="/espaces/$authority/$space/publications/ecrire"
          params={here}
          search={{ post: id }}
        >
          {t('posts:edit')}
        </ButtonLink>
      )}
      {more && (
        <RowMenu label={t('posts:menu', { title })}>
          {can.includes('PIN') && (
            <MenuItem icon={pinned ? PinOff : Pin} onClick={() => pin.mutate(!pinned, { onError })}>
              {t(pinned ? 'posts:unpin' : 'posts:pin')}
            </MenuItem>
          )}
          {note && (
            <MenuAnchor icon={FileDown} href={`/api/posts/${id}/paper`} download>
              {t('posts:paper')}
            </MenuAnchor>
          )}
          {can.includes('WITHDRAW') && (
            <MenuItem icon={Undo2} danger onClick={takeBack}>
              {t('posts:withdraw')}
            </MenuItem>
          )}
        </RowMenu>
      )}
    </div>
  );
}
