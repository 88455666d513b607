import { useQuery } from '@tanstack/react-query';
import { Bell, BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { MenuItem } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { type Entry, followingQuery } from './queries';
import { useFollow } from './writes';

/** Whether I follow it, unknown at first, and what changes that. */
function useFollowing({ id, name }: Pick<Entry, 'id' | 'name'>) {
  const { t } = useTranslation();
  const { data } = useQuery(followingQuery(id));
  const follow = useFollow(id);
  const following = data?.following;
  const change = () =>
    follow.mutate(!following, {
      onError: (error: Error) => {
        toast({ text: problemText(error) });
      },
      onSuccess: () => toast({ text: t(following ? 'documents:follow.ended' : 'documents:follow.begun', { name }) }),
    });
  return { following, change, busy: follow.isPending };
}

/** *Suivre*, in the menu of a document. */
export function FollowItem({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { following, change } = useFollowing(entry);
  return (
    <MenuItem icon={following ? BellOff : Bell} disabled={following === undefined} onClick={change}>
      {t(following ? 'documents:follow.end' : 'documents:follow.begin')}
    </MenuItem>
  );
}

/** The same on its page, with what one hears of it. */
export function FollowLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { following, change, busy } = useFollowing(entry);
  if (following === undefined) {
    return null;
  }
  return (
    <div>
      <Button icon={following ? BellOff : Bell} busy={busy} onClick={change}>
        {t(following ? 'documents:follow.endLong' : 'documents:follow.beginLong')}
      </Button>
      <p className="pv-meta">{t(following ? 'documents:follow.told' : 'documents:follow.would')}</p>
    </div>
  );
}
