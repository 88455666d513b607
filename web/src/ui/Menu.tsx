import { Menu as Floating } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { Check, Ellipsis, type LucideIcon } from 'lucide-react';
import { type ComponentPropsWithRef, type ReactElement, type ReactNode, useRef, useState } from 'react';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { classes } from './classes';
import { FLOATING } from './floating';
import { IconButton } from './IconButton';
import styles from './Menu.module.css';

interface MenuProps {
  /** What opens it: one of our buttons. */
  target: ReactElement;
  children: ReactNode;
  align?: 'start' | 'end';
  width?: number;
  /** Reads what its lines depend on, and never fails: the menu opens then. A line that came later would move the others under the finger. */
  before?: () => Promise<unknown>;
}

/** The longest that a menu makes one wait for what it depends on, in milliseconds. */
const PATIENCE = 3_000;

/** No taller than the room there is: the rest is scrolled to. */
const SIZED = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) {
      elements.floating.style.maxHeight = `${availableHeight}px`;
    },
  },
};

/** A menu on any button. Arrows move, Escape closes, focus returns to the button. */
export function Menu({ target, children, align = 'end', width, before }: MenuProps) {
  const [opened, setOpened] = useState(false);
  const presses = useRef(0);
  const change = async (open: boolean) => {
    const press = ++presses.current;
    if (open && before) {
      await Promise.race([before(), new Promise((over) => setTimeout(over, PATIENCE))]);
    }
    if (press === presses.current) {
      setOpened(open);
    }
  };
  return (
    <Floating
      opened={opened}
      onChange={(open) => void change(open)}
      position={`bottom-${align}`}
      width={width}
      offset={4}
      middlewares={SIZED}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 120 }}
      portalProps={{ target: `#${FLOATING}` }}
      alignItemsLabels="none"
      classNames={{ dropdown: styles.dropdown, itemIndicator: styles.check }}
    >
      <Floating.Target>{target}</Floating.Target>
      <Floating.Dropdown>{children}</Floating.Dropdown>
    </Floating>
  );
}

/** The "…" of a row; `label` names the thing: "Actions sur Mot du maire". */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  return <Menu target={<IconButton icon={Ellipsis} label={label} />}>{children}</Menu>;
}

interface ItemProps {
  icon?: LucideIcon;
  children: ReactNode;
  danger?: boolean;
  onClick?: () => void;
  disabled?: boolean;
  /** What a line without words is called. */
  label?: string;
  /** The menu stays open after it. */
  stay?: boolean;
}

export function MenuItem({ icon: Icon, children, danger, onClick, disabled, label, stay }: ItemProps) {
  return (
    <Floating.Item
      className={classes(styles.item, danger && styles.danger)}
      leftSection={Icon && <Icon className="pv-icon" size={20} aria-hidden />}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      closeMenuOnClick={!stay}
    >
      {children}
    </Floating.Item>
  );
}

interface ChoiceProps {
  icon?: LucideIcon;
  children: ReactNode;
  checked: boolean;
  onChoose: () => void;
  /** Stays open after a click. */
  stay?: boolean;
}

/** One of several, in a menu: the one that holds has a check. */
export function MenuChoice({ icon: Icon, children, checked, onChoose, stay }: ChoiceProps) {
  return (
    <Floating.RadioItem
      value=""
      className={styles.item}
      checked={checked}
      onChange={onChoose}
      closeMenuOnClick={!stay}
      checkIcon={<Check className="pv-icon" size={16} aria-hidden />}
    >
      <span className={styles.choice}>
        {Icon && <Icon className="pv-icon" size={20} aria-hidden />}
        <span>{children}</span>
      </span>
    </Floating.RadioItem>
  );
}

type AnchorProps = ComponentPropsWithRef<'a'> & { icon?: LucideIcon };

/** A menu item that is an address served by the server: a download. */
export function MenuAnchor({ icon: Icon, children, className: _, ...rest }: AnchorProps) {
  return (
    <Floating.Item
      component="a"
      {...rest}
      className={styles.item}
      leftSection={Icon && <Icon className="pv-icon" size={20} aria-hidden />}
    >
      {children}
    </Floating.Item>
  );
}

/** A menu item that is a screen's address. */
export const MenuLink = createLink(MenuAnchor);

/** Lines that belong together, under a name. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds groups by role
    <div role="group" aria-label={label}>
      <p className={styles.title} aria-hidden>
        {label}
      </p>
      {children}
    </div>
  );
}

/** Words at the top of a menu, which are no line of it: who I am. */
export function MenuHead({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className={styles.head}>
      {children}
    </div>
  );
}

export function MenuRule() {
  return <Floating.Divider className={styles.rule} />;
}
