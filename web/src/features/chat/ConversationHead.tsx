import { CalendarDays, DoorOpen, Link2, Lock, LockOpen, Mails, Pencil, Search, UserRoundPlus } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { IconButton } from '../../ui/IconButton';
import { MenuItem, MenuLink, RowMenu } from '../../ui/Menu';
import { AvatarStack } from '../../ui/PersonAvatar';
import { PaneHead } from '../../ui/Split';
import { toast } from '../../ui/toasts';
import { Presence } from './Company';
import { DayDialog, InviteDialog, RenameDialog } from './ConversationDialogs';
import styles from './ConversationHead.module.css';
import { useConversationGesture } from './changes';
import { useCorrespondents } from './correspondents';
import { faceOf, several } from './people';
import { useMay, useRoom } from './Room';
import { SearchDialog } from './SearchDialog';

type Asking = 'name' | 'day' | 'people' | 'words' | 'letters';

interface ConversationHeadProps {
  back: ReactNode;
  onDay: (day: string) => void;
  onFound: (seq: number) => void;
}

/** Whose conversation it is, and what can be done with it. */
export function ConversationHead({ back, onDay, onFound }: ConversationHeadProps) {
  const { t, i18n } = useTranslation();
  const { conversation, me } = useRoom();
  const { mutate } = useConversationGesture(conversation.id);
  const [asking, setAsking] = useState<Asking>();
  const [rename, close, reopen, invite, admit, leave] = [
    useMay('RENAME'),
    useMay('CLOSE'),
    useMay('REOPEN'),
    useMay('INVITE'),
    useMay('ADMIT'),
    useMay('LEAVE'),
  ];
  const others = conversation.participants.map(({ person }) => person).filter(({ id }) => id !== me);
  const about =
    conversation.kind === 'TOPIC'
      ? conversation.space?.name
      : conversation.kind === 'GROUP'
        ? several([...others.map(({ name }) => name), t('chat:you')], i18n.language)
        : others[0]?.organisationName;
  const act = (gesture: 'close' | 'reopen' | 'leave', said: string, undo?: 'close' | 'reopen') =>
    mutate(gesture, {
      onSuccess: () => toast({ text: said, undo: undo && (() => mutate(undo)) }),
      onError: (error) => toast({ text: problemText(error) }),
    });
  const Correspondents = useCorrespondents();
  const letters = conversation.kind === 'TOPIC' && Correspondents !== undefined;
  const gestures = letters || admit || rename || close || reopen || invite || leave;
  return (
    <PaneHead>
      {back}
      <div className={styles.name}>
        <h2>{conversation.title}</h2>
        <p className="pv-meta">
          {about}
          {conversation.closedAt && ` · ${t('chat:closed')}`} <Presence />
        </p>
      </div>
      {others.length > 0 && (
        <span className={styles.faces}>
          <AvatarStack people={others.slice(0, 4).map(faceOf)} total={others.length} />
        </span>
      )}
      <IconButton icon={Search} label={t('chat:search.open')} onClick={() => setAsking('words')} />
      <IconButton icon={CalendarDays} label={t('chat:day.open')} onClick={() => setAsking('day')} />
      {gestures && (
        <RowMenu label={t('chat:actions', { title: conversation.title })}>
          {rename && (
            <MenuItem icon={Pencil} onClick={() => setAsking('name')}>
              {t('chat:rename.open')}
            </MenuItem>
          )}
          {invite && (
            <MenuItem icon={UserRoundPlus} onClick={() => setAsking('people')}>
              {t('chat:invite.open')}
            </MenuItem>
          )}
          {admit && (
            <MenuLink icon={Link2} to="/messages/$conversation/inviter" params={{ conversation: conversation.id }}>
              {t('chat:admit')}
            </MenuLink>
          )}
          {letters && (
            <MenuItem icon={Mails} onClick={() => setAsking('letters')}>
              {t('chat:letters')}
            </MenuItem>
          )}
          {close && (
            <MenuItem icon={Lock} onClick={() => act('close', t('chat:close.done'), 'reopen')}>
              {t('chat:close.do')}
            </MenuItem>
          )}
          {reopen && (
            <MenuItem icon={LockOpen} onClick={() => act('reopen', t('chat:reopen.done'), 'close')}>
              {t('chat:reopen.do')}
            </MenuItem>
          )}
          {leave && (
            <MenuItem icon={DoorOpen} danger onClick={() => act('leave', t('chat:leave.done'))}>
              {t('chat:leave.do')}
            </MenuItem>
          )}
        </RowMenu>
      )}
      {asking === 'name' && <RenameDialog onClose={() => setAsking(undefined)} />}
      {asking === 'people' && <InviteDialog onClose={() => setAsking(undefined)} />}
      {asking === 'day' && <DayDialog onDay={onDay} onClose={() => setAsking(undefined)} />}
      {asking === 'words' && <SearchDialog onFound={onFound} onClose={() => setAsking(undefined)} />}
      {asking === 'letters' && Correspondents && (
        <Suspense>
          <Correspondents conversation={conversation} onClose={() => setAsking(undefined)} />
        </Suspense>
      )}
    </PaneHead>
  );
}
