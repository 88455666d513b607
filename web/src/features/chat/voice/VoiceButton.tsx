import { Mic } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton';

/** A finger that stays so long wants to speak until it is lifted, in milliseconds. */
const HELD = 350;

/** The microphone: a tap records until one says that it is enough, a finger that stays records while it is there. */
export function VoiceButton({ onOpen }: { onOpen: (held: boolean) => void }) {
  const { t } = useTranslation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const press = (event: PointerEvent) => {
    clearTimeout(timer.current);
    if (event.pointerType !== 'mouse') {
      timer.current = setTimeout(() => onOpen(true), HELD);
    }
  };
  const lift = () => clearTimeout(timer.current);
  return (
    <IconButton
      icon={Mic}
      label={t('talk:voice.open')}
      onPointerDown={press}
      onPointerUp={lift}
      onPointerLeave={lift}
      onPointerCancel={lift}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => onOpen(false)}
    />
  );
}
