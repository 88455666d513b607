import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import type { Conversation } from './reads';

/** A conversation that people had elsewhere: who brought it in, and that it is only read. */
export function Brought({ brought: { by, at } }: { brought: NonNullable<Conversation['brought']> }) {
  const { t } = useTranslation();
  return (
    <>
      {t('chat:brought', { name: by })} <DateText at={at} style="day" /> · {t('chat:broughtRead')}
    </>
  );
}
