import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { useWindowTitle } from '../../ui/Page';
import { Broadcasts } from './Broadcasts';

/** The broadcasts to the people of a space, for who runs it. */
export function SpaceBroadcastsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  useWindowTitle(t('broadcasts:windowTitle', { space: space.name }));
  if (space.role !== 'FACILITATOR') {
    throw new Problem('not-found', 404);
  }
  return <Broadcasts key={space.id} place={{ spaceId: space.id }} writable={!space.archivedAt} />;
}
