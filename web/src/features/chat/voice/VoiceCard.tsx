import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Card } from '../reads';
import { VoicePlayer } from './VoicePlayer';
import styles from './VoicePlayer.module.css';
import type { Voice } from './voice';

/** A voice message, heard where it was left; it is a document of the space like any other. */
export function VoiceCard({ voice: { documentId, seconds }, card }: { voice: Voice; card: Card }) {
  const { t } = useTranslation();
  const content = `/api/documents/${documentId}/content`;
  return (
    <VoicePlayer
      src={`${content}?inline=true`}
      seconds={seconds}
      label={card.detail ? t('talk:voice.of', { name: card.detail }) : t('talk:voice.title')}
      download={content}
    >
      <p className={`pv-meta ${styles.meta}`}>
        <Link to="/d/$id" params={{ id: documentId }}>
          {t('talk:voice.title')}
        </Link>
      </p>
    </VoicePlayer>
  );
}
