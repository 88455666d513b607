import { FolderPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuChoice, MenuGroup, MenuItem, RowMenu } from '../../ui/Menu';
import type { Line } from './reads';
import { useSorting } from './sections';
import type { Section } from './sorting';

interface PlaceMenuProps {
  line: Line;
  sections: readonly Section[];
  onNew: () => void;
}

/** Into which section a conversation goes. */
export function PlaceMenu({ line, sections, onNew }: PlaceMenuProps) {
  const { t } = useTranslation();
  const { sort } = useSorting();
  const current = sections.find(({ conversationIds }) => conversationIds.includes(line.id))?.id;
  const go = (section: string | undefined) => sort({ place: line.id, section });
  return (
    <RowMenu label={t('talk:section.sort', { title: line.title })}>
      <MenuGroup label={t('talk:section.into')}>
        {sections.map(({ id, name }) => (
          <MenuChoice key={id} checked={id === current} onChoose={() => go(id)}>
            {name}
          </MenuChoice>
        ))}
        {current && (
          <MenuChoice checked={false} onChoose={() => go(undefined)}>
            {t('talk:section.none')}
          </MenuChoice>
        )}
        <MenuItem icon={FolderPlus} onClick={onNew}>
          {t('talk:section.new')}
        </MenuItem>
      </MenuGroup>
    </RowMenu>
  );
}
