import { createLink } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classes } from './classes';
import styles from './IconButton.module.css';

interface Named {
  icon: LucideIcon;
  /** Its name, always: what it does and to what. */
  label: string;
}

/** 44 × 44, always named. */
export function IconButton({ icon: Icon, label, className, ...rest }: Named & ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={classes(styles.button, className)}>
      <Icon className="pv-icon" size={20} aria-hidden />
    </button>
  );
}

export function IconAnchor({ icon: Icon, label, className, ...rest }: Named & ComponentPropsWithRef<'a'>) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the caller gives it its href
    <a {...rest} aria-label={label} title={label} className={classes(styles.button, className)}>
      <Icon className="pv-icon" size={20} aria-hidden />
    </a>
  );
}

export const IconLink = createLink(IconAnchor);
