import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../api/capacity';
import { type DateStyle, fullDate, sayDate } from './dates';

/** A moment as one says it: "ce matin, 9 h 12", "hier", "6 nov."; the exact one on hover. */
export function DateText({ at, style = 'short' }: { at: string; style?: DateStyle }) {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const words = { locale: i18n.language, timeZone, now: new Date() };
  return (
    <time className="pv-num" dateTime={at} title={fullDate(new Date(at), words)}>
      {sayDate(new Date(at), style, words)}
    </time>
  );
}
