import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { useWindowTitle } from '../../ui/Page';
import { SpaceActions } from '../../ui/SpaceActions';
import { Split } from '../../ui/Split';
import { DepositMenu } from './DepositMenu';
import { useFreshLists } from './deposits/useDepositing';
import { FolderList } from './FolderList';
import { FolderTree } from './FolderTree';
import { NotifyDialog } from './NotifyDialog';
import { useDocumentsSearch } from './place';
import { foldersQuery, rootOf, thingQuery } from './queries';
import { ThingPane } from './ThingPane';

/** The documents of a space: folders, what lies in one of them, the thing open. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { dossier, doc } = useDocumentsSearch();
  const { data: folders } = useSuspenseQuery(foldersQuery(space.id));
  const rootId = rootOf(folders);
  const folderId = dossier ?? rootId;
  const { data: folder } = useSuspenseQuery(thingQuery(folderId));
  const [notifying, setNotifying] = useState<readonly { id: string; name: string }[]>();
  const { data: thing } = useQuery({ ...thingQuery(doc ?? folderId), placeholderData: folder });
  const told = (doc ? thing : folder)?.entry;
  useWindowTitle(t('documents:windowTitle', { space: space.name }));
  useFreshLists();
  return (
    <>
      <SpaceActions>
        {told?.can.includes('NOTIFY') && (
          <Button icon={Megaphone} onClick={() => setNotifying([told])}>
            {t('documents:notify.button')}
          </Button>
        )}
        <DepositMenu folder={folder} />
      </SpaceActions>
      <Split
        tree={<FolderTree folders={folders} current={folder} />}
        list={
          <FolderList
            key={folderId}
            folder={folder}
            folders={folders}
            rootId={rootId}
            shown={doc}
            onNotify={setNotifying}
          />
        }
        detail={doc && <ThingPane key={doc} id={doc} folders={folders} onNotify={setNotifying} />}
      />
      {notifying && <NotifyDialog documents={notifying} onClose={() => setNotifying(undefined)} />}
    </>
  );
}
