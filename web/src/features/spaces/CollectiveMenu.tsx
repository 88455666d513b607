import { UserRoundMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { MenuChoice, MenuGroup, MenuItem, MenuRule, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import type { SpaceRole } from './queries';
import { useAddMembers, useChangeRole, useRemoveMember } from './writes';

const roles: readonly SpaceRole[] = ['READER', 'CONTRIBUTOR', 'FACILITATOR'];

/** What can be done with a group or a service that is in a space. Taking it out can be undone. */
export function CollectiveMenu({ spaceId, collective }: { spaceId: string; collective: View['CollectiveView'] }) {
  const { t } = useTranslation();
  const change = useChangeRole(spaceId);
  const remove = useRemoveMember(spaceId);
  const add = useAddMembers(spaceId);
  const { memberId, id, name, role, unit } = collective;
  const refused = (error: Error) => toast({ text: problemText(error) });
  return (
    <RowMenu label={t('spaces:members.actions', { name })}>
      <MenuGroup label={t('spaces:roleChoice')}>
        {roles.map((one) => (
          <MenuChoice
            key={one}
            checked={one === role}
            onChoose={() => change.mutate({ memberId, role: one }, { onError: refused })}
          >
            {t(`spaces:role.${one}`)}
          </MenuChoice>
        ))}
      </MenuGroup>
      <MenuRule />
      <MenuItem
        icon={UserRoundMinus}
        danger
        onClick={() =>
          remove.mutate(memberId, {
            onError: refused,
            onSuccess: () =>
              toast({
                text: t('spaces:members.removed', { name }),
                undo: () => add.mutate([{ groupId: unit ? undefined : id, unitId: unit ? id : undefined, role }]),
              }),
          })
        }
      >
        {t('spaces:members.remove')}
      </MenuItem>
    </RowMenu>
  );
}
