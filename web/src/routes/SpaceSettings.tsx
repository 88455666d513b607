import { useSpace } from '../api/space';
import { KeepingSection } from '../features/keeping/KeepingSection';
import { BoxSection } from '../features/letters/BoxSection';
import { ExportSection } from '../features/portability/ExportSection';
import { BoardSection } from '../features/posts/BoardSection';
import { SettingsPage } from '../features/spaces/SettingsPage';
import { ToolsSection } from '../features/spaces/ToolsSection';

/** The settings of a space, and what else those who run it do with the whole of it. */
export function SpaceSettings() {
  const space = useSpace();
  return (
    <SettingsPage>
      <ToolsSection />
      {space.tools.includes('POSTS') && <BoardSection />}
      {space.tools.includes('DIALOGUE') && <KeepingSection />}
      <BoxSection />
      <ExportSection />
    </SettingsPage>
  );
}
