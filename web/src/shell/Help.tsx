import { Popover } from '@mantine/core';
import { useMatches } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FLOATING } from '../ui/floating';
import { IconButton } from '../ui/IconButton';
import '@mantine/core/styles/Popover.css';
import styles from './Help.module.css';

/** A short text about the screen one is on, from its route; absent where the route says nothing. */
export function Help() {
  const { t } = useTranslation();
  const help = useMatches({
    select: (matches) => matches.findLast(({ staticData }) => staticData.help)?.staticData.help,
  });
  if (!help) {
    return null;
  }
  return (
    <Popover
      width={360}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      portalProps={{ target: `#${FLOATING}` }}
    >
      <Popover.Target>
        <IconButton icon={CircleHelp} label={t('shell.help')} />
      </Popover.Target>
      <Popover.Dropdown className={styles.help} aria-label={t('shell.help')}>
        {t(help)
          .split('\n')
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}
