import { Download, Pause, Play } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAnchor } from '../../../ui/IconButton';
import { usePlaying } from './usePlaying';
import styles from './VoicePlayer.module.css';
import { clockOf } from './voice';

interface VoicePlayerProps {
  src: string;
  seconds: number;
  /** Whose it is: "Message vocal de Sabine Ravenel". */
  label: string;
  /** Where it is kept from. */
  download?: string;
  /** Below it. */
  children?: ReactNode;
}

/** A voice: play, go back, how fast, keep. */
export function VoicePlayer({ src, seconds, label, download, children }: VoicePlayerProps) {
  const { t, i18n } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const { playing, at, rate, failed, toggle, seek, faster } = usePlaying(audio, seconds);
  const Sign = playing ? Pause : Play;
  const figure = new Intl.NumberFormat(i18n.language).format(rate);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the controls of one sound
    <div className={styles.player} role="group" aria-label={label}>
      {/* biome-ignore lint/a11y/useMediaCaption: its author may write in one line what they say; nothing listens to it on the server */}
      <audio ref={audio} src={src} preload="none" />
      <div className={styles.controls}>
        <button
          type="button"
          className={styles.play}
          aria-label={t(playing ? 'talk:voice.pauseIt' : 'talk:voice.play')}
          onClick={toggle}
        >
          <Sign className="pv-icon" size={20} aria-hidden />
        </button>
        <input
          type="range"
          className={styles.range}
          min={0}
          max={Math.max(1, Math.round(seconds))}
          step={1}
          value={Math.round(at)}
          aria-label={t('talk:voice.place')}
          aria-valuetext={t('talk:voice.placeOf', { at: clockOf(at), of: clockOf(seconds) })}
          onChange={(event) => seek(Number(event.target.value))}
        />
        <span className={styles.facts}>
          <span className="pv-meta pv-num">
            {at > 0 ? `${clockOf(at)} / ` : ''}
            {clockOf(Math.max(1, seconds))}
          </span>
          <button
            type="button"
            className={styles.rate}
            aria-label={t('talk:voice.rate', { rate: figure })}
            title={t('talk:voice.rate', { rate: figure })}
            onClick={faster}
          >
            {t('talk:voice.times', { rate: figure })}
          </button>
          {download && <IconAnchor icon={Download} label={t('talk:voice.download')} href={download} download />}
        </span>
      </div>
      {failed && (
        <p className={styles.failed} role="alert">
          {t('talk:voice.failed')}
        </p>
      )}
      {children}
    </div>
  );
}
