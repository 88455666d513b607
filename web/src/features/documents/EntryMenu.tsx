import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  CircleDashed,
  Copy,
  Download,
  FileUp,
  FolderInput,
  History,
  Link2,
  Lock,
  Megaphone,
  PencilLine,
  Trash2,
  UserLock,
  UsersRound,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { MenuAnchor, MenuItem, MenuRule, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { AccessDialog } from './access/AccessDialog';
import { DownloadPdf } from './DownloadPdf';
import { FollowItem } from './Follow';
import { useGestures } from './gestures';
import { LockItems } from './LockItems';
import { MoveDialog } from './MoveDialog';
import { NewVersionField } from './NewVersionField';
import { PersonalDialog } from './personal/PersonalDialog';
import { useGo } from './place';
import { archiveHref, contentHref, type Entry, type Folder } from './queries';
import { StateDialog } from './StateDialog';

interface EntryMenuProps {
  entry: Entry;
  folders: readonly Folder[];
  onRename?: () => void;
  onNotify: () => void;
  /** After it went to the trash. */
  onGone?: () => void;
}

type Asking = 'move' | 'copy' | 'access' | 'state' | 'personal';

/** All that can be done with a folder or a document. */
export function EntryMenu({ entry, folders, onRename, onNotify, onGone }: EntryMenuProps) {
  const { t } = useTranslation();
  const { throwAway } = useGestures();
  const go = useGo();
  const navigate = useNavigate();
  const space = useSpace();
  const [asking, setAsking] = useState<Asking>();
  const version = useRef<HTMLInputElement>(null);
  const may = (action: Entry['can'][number]) => entry.can.includes(action);
  const folder = entry.kind === 'FOLDER';
  const explain = () =>
    void navigate({
      to: '/espaces/$authority/$space/documents/acces/$id',
      params: { authority: space.organisationSlug, space: space.slug, id: entry.id },
    });
  const done = () => setAsking(undefined);
  return (
    <>
      <RowMenu label={t('documents:menu.label', { name: entry.name })}>
        <MenuAnchor icon={Download} href={folder ? archiveHref([entry.id]) : contentHref(entry.id)} download>
          {t(folder ? 'documents:menu.downloadFolder' : 'documents:menu.download')}
        </MenuAnchor>
        <DownloadPdf entry={entry} />
        <MenuItem icon={Link2} onClick={() => copyLink(entry, t('documents:done.linkCopied'))}>
          {t('documents:menu.link')}
        </MenuItem>
        {may('NOTIFY') && (
          <MenuItem icon={Megaphone} onClick={onNotify}>
            {t('documents:menu.notify')}
          </MenuItem>
        )}
        {!folder && <FollowItem entry={entry} />}
        <MenuRule />
        {may('CHANGE') && onRename && (
          <MenuItem icon={PencilLine} onClick={onRename}>
            {t('documents:menu.rename')}
          </MenuItem>
        )}
        {!folder && may('CHANGE') && (
          <MenuItem icon={FileUp} onClick={() => version.current?.click()}>
            {t('documents:menu.newVersion')}
          </MenuItem>
        )}
        {!folder && <LockItems entry={entry} />}
        {may('MOVE') && (
          <MenuItem icon={FolderInput} onClick={() => setAsking('move')}>
            {t('documents:menu.move')}
          </MenuItem>
        )}
        <MenuItem icon={Copy} onClick={() => setAsking('copy')}>
          {t('documents:menu.copy')}
        </MenuItem>
        {may('SHARE') && (
          <MenuItem icon={Lock} onClick={() => setAsking('access')}>
            {t('documents:menu.access')}
          </MenuItem>
        )}
        {may('SHARE') && !entry.personal && (
          <MenuItem icon={UserLock} onClick={() => setAsking('personal')}>
            {t('documents:personal.menu')}
          </MenuItem>
        )}
        {may('EXPLAIN') && (
          <MenuItem icon={UsersRound} onClick={explain}>
            {t('documents:who.see')}
          </MenuItem>
        )}
        {!folder && (may('CHANGE') || may('FINISH') || may('REOPEN')) && (
          <MenuItem icon={CircleDashed} onClick={() => setAsking('state')}>
            {t('documents:menu.state')}
          </MenuItem>
        )}
        {folder && (
          <MenuItem icon={History} onClick={() => go({ doc: entry.id })}>
            {t('documents:menu.about')}
          </MenuItem>
        )}
        {entry.kept && (
          <>
            <MenuRule />
            <MenuItem icon={Archive} onClick={() => go({ doc: entry.id })}>
              {t('documents:menu.kept')}
            </MenuItem>
          </>
        )}
        {may('REMOVE') && (
          <>
            <MenuRule />
            <MenuItem icon={Trash2} danger onClick={() => throwAway([entry], onGone)}>
              {t('documents:menu.throwAway')}
            </MenuItem>
          </>
        )}
      </RowMenu>
      {!folder && may('CHANGE') && <NewVersionField ref={version} entry={entry} />}
      {(asking === 'move' || asking === 'copy') && (
        <MoveDialog entries={[entry]} folders={folders} copy={asking === 'copy'} onClose={done} />
      )}
      {asking === 'state' && <StateDialog entry={entry} onClose={done} />}
      {asking === 'personal' && <PersonalDialog entry={entry} onClose={done} />}
      {asking === 'access' && <AccessDialog entry={entry} onClose={done} />}
    </>
  );
}

function copyLink({ id }: Entry, said: string): void {
  void navigator.clipboard.writeText(`${location.origin}/d/${id}`).then(() => toast({ text: said }));
}
