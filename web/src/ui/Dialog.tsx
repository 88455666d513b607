import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import styles from './Dialog.module.css';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question; it names the thing. */
  title: string;
  children?: ReactNode;
  /** Both outcomes, as buttons that say them; the likely one last. */
  actions?: ReactNode;
  wide?: boolean;
  /** As wide as the window, within reason: two things side by side. */
  broad?: boolean;
}

/** One question. Escape and the veil close it; focus returns where it came from. */
export function Dialog({ opened, onClose, title, children, actions, wide, broad }: DialogProps) {
  useFocusBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      size={broad ? 1280 : wide ? 720 : 480}
      radius={10}
      shadow="xl"
      centered
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{ content: styles.content }}
    >
      <Modal.Overlay className={styles.veil} />
      <Modal.Content>
        <Modal.Body className={styles.body}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {children}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Once it closes, or goes with what held it, the focus is where it was when it opened. */
function useFocusBack(opened: boolean): void {
  const [asked, setAsked] = useState(false);
  const [opener, setOpener] = useState<HTMLElement>();
  if (asked !== opened) {
    setAsked(opened);
    setOpener(opened ? openerNow() : opener);
  }
  useEffect(() => (opened && opener ? () => opener.focus() : undefined), [opened, opener]);
}

/** What has the focus; a line of a menu goes away, the button of its menu stays. */
function openerNow(): HTMLElement | undefined {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : undefined;
}
