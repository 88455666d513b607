import { FolderPlus, FolderUp, HardDriveUpload, Printer, Upload } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuLink, MenuRule } from '../../ui/Menu';
import type { Audience } from './access/accessLines';
import { AudienceDialog } from './deposits/AudienceDialog';
import { setAudience, useAudience } from './deposits/audience';
import { gatherChosen } from './deposits/gather';
import { useDepositing } from './deposits/useDepositing';
import { FolderDialog } from './FolderDialog';
import type { Thing } from './queries';

/** "Déposer": files, a whole folder, or a new folder; for the whole space, for some, or for me. */
export function DepositMenu({ folder }: { folder: Thing }) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const audience = useAudience();
  const { mutate: deposit } = useDepositing(folder.space.id);
  if (!folder.entry.can.includes('DEPOSIT')) {
    return null;
  }
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const gathering = gatherChosen([...(event.target.files ?? [])]);
    event.target.value = '';
    deposit({ folderId: folder.entry.id, gathering });
  };
  const choice = (who: Audience['who'], label: string) => (
    <MenuChoice
      checked={audience.who === who}
      onChoose={() => (who === 'some' ? setChoosing(true) : setAudience({ ...audience, who }))}
      stay={who !== 'some'}
    >
      {label}
    </MenuChoice>
  );
  return (
    <>
      <Menu
        target={
          <Button kind="soft" icon={Upload}>
            {t('documents:deposit.do')}
          </Button>
        }
      >
        <MenuItem icon={Upload} onClick={() => files.current?.click()}>
          {t('documents:deposit.files')}
        </MenuItem>
        <MenuItem icon={FolderUp} onClick={() => folders.current?.click()}>
          {t('documents:deposit.folder')}
        </MenuItem>
        <MenuRule />
        <MenuGroup label={t('documents:deposit.visible')}>
          {choice('folder', t(folder.entry.restricted ? 'documents:deposit.asFolder' : 'documents:access.space'))}
          {choice('some', t('documents:deposit.some'))}
          {choice('me', t('documents:access.me'))}
        </MenuGroup>
        <MenuRule />
        <MenuItem icon={FolderPlus} onClick={() => setNaming(true)}>
          {t('documents:deposit.newFolder')}
        </MenuItem>
        <MenuLink
          icon={HardDriveUpload}
          to="/espaces/$authority/$space/documents/importer"
          params={{ authority: folder.space.organisationSlug, space: folder.space.slug }}
          search={{ dossier: folder.entry.id }}
        >
          {t('documents:deposit.import')}
        </MenuLink>
        <MenuLink
          icon={Printer}
          to="/espaces/$authority/$space/documents/a-classer"
          params={{ authority: folder.space.organisationSlug, space: folder.space.slug }}
        >
          {t('documents:deposit.scans')}
        </MenuLink>
      </Menu>
      <input ref={files} type="file" multiple hidden aria-label={t('documents:deposit.files')} onChange={chosen} />
      <input
        ref={(field) => {
          folders.current = field;
          // A property that React does not know.
          field?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={t('documents:deposit.folder')}
        onChange={chosen}
      />
      {choosing && (
        <AudienceDialog
          title={t('documents:deposit.whom')}
          folder={folder}
          first={{ ...audience, who: 'some' }}
          onKeep={(chosen) => {
            setAudience(chosen);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {naming && <FolderDialog parent={folder} onClose={() => setNaming(false)} />}
    </>
  );
}
