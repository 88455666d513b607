import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FLOATING } from '../../ui/floating';
import { IconButton } from '../../ui/IconButton';
import { Loading } from '../../ui/Loading';
import '@mantine/core/styles/Popover.css';
import styles from './Bell.module.css';
import { unreadQuery } from './queries';

const Notices = lazy(() => import('./Notices').then(({ Notices }) => ({ default: Notices })));

/** How long the page has to itself before the bell asks anything. */
const AFTER = 3_000;

/** What is meant for me: how much of it I have not read, and the lines. */
export function Bell() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const settled = useSettled();
  const { data } = useQuery({ ...unreadQuery, enabled: settled });
  const unread = data?.unread ?? 0;
  useEffect(() => {
    if (data) {
      // Where Parvis is installed, its icon says it as well.
      navigator.setAppBadge?.(data.unread).catch(() => undefined);
    }
  }, [data]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={420}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      transitionProps={{ duration: 120 }}
      portalProps={{ target: `#${FLOATING}` }}
    >
      <span className={styles.place}>
        <Popover.Target>
          <IconButton
            icon={BellIcon}
            label={t('activity:bell.label', { count: unread })}
            onClick={() => setOpened((was) => !was)}
          />
        </Popover.Target>
        {unread > 0 && (
          <span className={styles.count} aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
        <span className="pv-hidden" role="status">
          {unread > 0 && t('activity:bell.unread', { count: unread })}
        </span>
      </span>
      <Popover.Dropdown className={styles.panel} aria-label={t('activity:bell.title')}>
        <Suspense fallback={<Loading />}>
          <Notices onLeave={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The first moments belong to the page: its own answer may bring the count. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
