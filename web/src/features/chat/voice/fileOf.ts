import i18next from 'i18next';
import type { Recording } from './recorder';

/** A recording as the file that it becomes, named after the moment: "Message vocal 2026-11-23 14 h 05.m4a". */
export function fileOf({ blob, extension }: Recording, at = new Date()): File {
  const day = at.toLocaleDateString('sv');
  const [hours = '', minutes = ''] = at.toLocaleTimeString('sv').split(':');
  const name = i18next.t('talk:voice.file', { day, hours, minutes });
  return new File([blob], `${name}.${extension}`, { type: blob.type });
}
