import { createLink } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';

/** filled: the one likely gesture of a screen; soft: the space's own; outlined: the others; quiet: minor; danger: apart. */
export type ButtonKind = 'filled' | 'soft' | 'outlined' | 'quiet' | 'danger';

interface Look {
  kind?: ButtonKind;
  icon?: LucideIcon;
  wide?: boolean;
  /** The words stand; the button waits and says so. */
  busy?: boolean;
  children: ReactNode;
}

type ButtonProps = Look & ComponentPropsWithRef<'button'>;

export function Button({ kind = 'outlined', icon, wide, busy, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={look(kind, wide, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

type AnchorProps = Look & ComponentPropsWithRef<'a'>;

/** A plain address that looks like a button: downloads, mail, addresses served by the server. */
export function ButtonAnchor({ kind = 'outlined', icon, wide, busy: _, children, className, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={look(kind, wide, className)}>
      <Face icon={icon}>{children}</Face>
    </a>
  );
}

/** A screen's address that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);

function Face({ icon: Icon, children }: Pick<Look, 'icon' | 'children'>) {
  return (
    <>
      {Icon && <Icon className="pv-icon" size={20} aria-hidden />}
      {children}
    </>
  );
}

function look(kind: ButtonKind, wide?: boolean, more?: string): string {
  return classes(styles.button, styles[kind], wide && styles.wide, more);
}
