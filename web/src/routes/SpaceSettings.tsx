import { ExportSection } from '../features/portability/ExportSection';
import { SettingsPage } from '../features/spaces/SettingsPage';

/** The settings of a space, and what else those who run it do with the whole of it. */
export function SpaceSettings() {
  return (
    <SettingsPage>
      <ExportSection />
    </SettingsPage>
  );
}
