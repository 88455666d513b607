import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
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
}

/** One question. Escape and the veil close it; focus returns where it came from. */
export function Dialog({ opened, onClose, title, children, actions, wide }: DialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={wide ? 720 : 480}
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
