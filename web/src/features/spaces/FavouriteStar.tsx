import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import styles from './FavouriteStar.module.css';
import { useFavour } from './writes';

interface FavouriteStarProps {
  space: { id: string; name: string; favourite: boolean };
}

/** Puts a space among one's favourites, or takes it out. */
export function FavouriteStar({ space }: FavouriteStarProps) {
  const { t } = useTranslation();
  const favour = useFavour();
  return (
    <IconButton
      icon={Star}
      className={styles.star}
      label={t(space.favourite ? 'spaces:favourite.remove' : 'spaces:favourite.add', { name: space.name })}
      aria-pressed={space.favourite}
      onClick={() => favour.mutate({ id: space.id, favourite: !space.favourite })}
    />
  );
}
