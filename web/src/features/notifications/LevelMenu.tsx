import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { IconButton } from '../../ui/IconButton';
import { Loading } from '../../ui/Loading';
import { Menu, MenuChoice, MenuGroup, MenuLink, MenuRule } from '../../ui/Menu';
import type { GesturedSpace } from '../../ui/ToldParts';
import { levelQuery, levels } from './queries';
import { useChooseLevel } from './writes';

/** What I hear of a space, from its head or its line in a list. */
export function LevelMenu({ id, name }: GesturedSpace) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Menu
      width={300}
      before={() => queries.prefetchQuery(levelQuery(id))}
      target={<IconButton icon={BellRing} label={t('notifications:menu.open', { name })} />}
    >
      <Choices id={id} name={name} />
    </Menu>
  );
}

/** Read when the menu is asked for. */
function Choices({ id, name }: GesturedSpace) {
  const { t } = useTranslation();
  const { data, error } = useQuery(levelQuery(id));
  const choose = useChooseLevel(id);
  if (error) {
    return <ErrorNote error={error} />;
  }
  return data ? (
    <>
      <MenuGroup label={t('notifications:menu.title', { name })}>
        {levels.map((level) => (
          <MenuChoice key={level} checked={data.level === level} onChoose={() => choose.mutate(level)}>
            {t(`notifications:level.${level}`)}
          </MenuChoice>
        ))}
      </MenuGroup>
      <MenuRule />
      <MenuLink to={data.address}>{t('notifications:menu.page')}</MenuLink>
    </>
  ) : (
    <Loading />
  );
}
