import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import type { RungNotice } from '../../ui/ToldParts';
import { FollowedEnd } from './FollowedEnd';
import styles from './NoticeFoot.module.css';
import { levelQuery, levels } from './queries';
import { useChooseLevel } from './writes';

/** Under a line of the bell: why it came, and what one hears of its space. */
export function NoticeFoot({ kind, address, spaceId, spaceName, onDone, onLeave }: RungNotice) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const panel = useId();
  return (
    <div className={styles.foot}>
      <span>{t('notifications:because', { why: t(`notifications:why.${kind}`) })}</span>
      {kind === 'FOLLOWED' && <FollowedEnd address={address} onDone={onDone} />}
      {spaceId && spaceName && (
        <>
          <button
            type="button"
            className={styles.opener}
            aria-expanded={opened}
            aria-controls={panel}
            aria-label={t('notifications:menu.shortOf', { name: spaceName })}
            onClick={() => setOpened((was) => !was)}
          >
            {t('notifications:menu.short')}
            <ChevronDown className="pv-icon" size={16} aria-hidden />
          </button>
          <div id={panel} className={styles.panel} hidden={!opened}>
            {opened && <Choices spaceId={spaceId} spaceName={spaceName} onLeave={onLeave} />}
          </div>
        </>
      )}
    </div>
  );
}

function Choices({ spaceId, spaceName, onLeave }: { spaceId: string; spaceName: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const name = useId();
  const { data, error, refetch } = useQuery(levelQuery(spaceId));
  const choose = useChooseLevel(spaceId);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  return (
    <>
      {choose.isError && <ErrorNote error={choose.error} />}
      <fieldset className={styles.levels}>
        <legend className="pv-hidden">{t('notifications:menu.title', { name: spaceName })}</legend>
        {levels.map((level) => (
          <label key={level}>
            <input type="radio" name={name} checked={data.level === level} onChange={() => choose.mutate(level)} />
            {t(`notifications:level.${level}`)}
          </label>
        ))}
      </fieldset>
      <Link to={data.address} onClick={onLeave}>
        {t('notifications:menu.page')}
      </Link>
    </>
  );
}
