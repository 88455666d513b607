import { useQueryClient } from '@tanstack/react-query';
import { BellRing, Ellipsis, Link2, MessageSquareReply, Pencil, Pin, PinOff, SmilePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { Menu, MenuItem, MenuRule } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { CitedDialog, CitedItem } from './CitedDialog';
import styles from './MessageMenu.module.css';
import { OutcomeDialog } from './OutcomeDialog';
import { OutcomeItems } from './Outcomes';
import { type Offer, offersQuery } from './outcomes';
import { usePin } from './pins';
import { ReminderDialog } from './ReminderDialog';
import { useMay, useRoom } from './Room';
import { more, quick } from './reactions';
import { type Message, referencesQuery } from './reads';

interface MessageMenuProps {
  message: Message;
  active: boolean;
  inThread?: boolean;
  onReact?: (emoji: string) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** What can be done with a message: always there, for the mouse, the finger and the keyboard alike. */
export function MessageMenu({ message, active, inThread, onReact, onEdit, onRemove }: MessageMenuProps) {
  const { t } = useTranslation();
  const { me, openThread, pinned } = useRoom();
  const mayPin = useMay('PIN');
  const pin = usePin(message.conversationId);
  const isPinned = pinned.has(message.id);
  const mayReply = useMay('REPLY');
  const moderates = useMay('MODERATE');
  const readLines = useLines(message.id);
  const [all, setAll] = useState(false);
  const [making, setMaking] = useState<Offer>();
  const [reminding, setReminding] = useState(false);
  const [citing, setCiting] = useState(false);
  const mine = message.author.id === me;
  const name = message.author.name;
  return (
    <div className={styles.tools}>
      {mayReply && !inThread && (
        <IconButton
          icon={MessageSquareReply}
          label={t('chat:message.reply', { name })}
          className={styles.more}
          tabIndex={active ? 0 : -1}
          onClick={() => openThread(message.id)}
        />
      )}
      <Menu
        before={readLines}
        target={<IconButton icon={Ellipsis} label={t('chat:message.actions', { name })} tabIndex={active ? 0 : -1} />}
      >
        {onReact &&
          quick.map(({ emoji, icon, label }) => (
            <MenuItem key={emoji} icon={icon} onClick={() => onReact(emoji)}>
              {t(label)}
            </MenuItem>
          ))}
        {onReact && all && (
          <div className={styles.emojis}>
            {more.map((emoji) => (
              <MenuItem key={emoji} onClick={() => onReact(emoji)}>
                {emoji}
              </MenuItem>
            ))}
          </div>
        )}
        {onReact && !all && <MoreReactions onOpen={() => setAll(true)} />}
        {onReact && <MenuRule />}
        {mayReply && !inThread && (
          <MenuItem icon={MessageSquareReply} onClick={() => openThread(message.id)}>
            {t('chat:message.replyShort')}
          </MenuItem>
        )}
        <MenuItem icon={Link2} onClick={() => void copyLink(message, t('chat:message.linkCopied'))}>
          {t('chat:message.copyLink')}
        </MenuItem>
        {mayPin && (
          <MenuItem icon={isPinned ? PinOff : Pin} onClick={() => pin(message.id, !isPinned)}>
            {t(isPinned ? 'talk:pin.undo' : 'talk:pin.do')}
          </MenuItem>
        )}
        <MenuItem icon={BellRing} onClick={() => setReminding(true)}>
          {t('talk:reminder.open')}
        </MenuItem>
        <OutcomeItems id={message.id} onChoose={setMaking} />
        <CitedItem id={message.id} onOpen={() => setCiting(true)} />
        {mine && mayReply && (
          <MenuItem icon={Pencil} onClick={onEdit}>
            {t('chat:message.edit')}
          </MenuItem>
        )}
        {((mine && mayReply) || moderates) && (
          <MenuItem icon={Trash2} danger onClick={onRemove}>
            {t('chat:message.delete')}
          </MenuItem>
        )}
      </Menu>
      {making && <OutcomeDialog message={message} offer={making} onClose={() => setMaking(undefined)} />}
      {reminding && <ReminderDialog messageId={message.id} onClose={() => setReminding(false)} />}
      {citing && <CitedDialog id={message.id} onClose={() => setCiting(false)} />}
    </div>
  );
}

/** Reads what else the menu holds: what the message can become, what refers to it. Without a line, it does without. */
function useLines(id: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.allSettled([
      queries.fetchQuery({ ...offersQuery(id), networkMode: 'always' }),
      queries.fetchQuery({ ...referencesQuery('MESSAGE', id), networkMode: 'always' }),
    ]);
}

/** Opens the rest without closing the menu. */
function MoreReactions({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <MenuItem icon={SmilePlus} stay onClick={onOpen}>
      {t('chat:reaction.more')}
    </MenuItem>
  );
}

async function copyLink({ conversationId, seq }: Message, said: string): Promise<void> {
  await navigator.clipboard?.writeText(`${location.origin}/messages/${conversationId}?m=${seq}`);
  toast({ text: said });
}
