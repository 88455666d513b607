import { useQueries } from '@tanstack/react-query';
import {
  Archive,
  Camera,
  EyeOff,
  Folder,
  Inbox,
  LayoutGrid,
  Lightbulb,
  Lock,
  MessageSquare,
  Newspaper,
  Trash2,
  UserRound,
  Vote,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { FileGlyph } from '../../ui/FileGlyph';
import { LinkCard } from '../../ui/LinkCard';
import { AskToEnter } from './AskToEnter';
import styles from './MessageCards.module.css';
import { Address } from './MessageText';
import { addressesOf } from './marks';
import { type Card, cardQuery } from './reads';
import { VoiceCard } from './voice/VoiceCard';
import { voiceOf } from './voice/voice';

const states = {
  TRASHED: { icon: Trash2, tone: 'old' },
  ARCHIVED: { icon: Archive, tone: 'old' },
  CLOSED: { icon: Lock, tone: 'old' },
  DELETED: { icon: Trash2, tone: 'old' },
} as const;

const icons = {
  FOLDER: Folder,
  SPACE: LayoutGrid,
  CONVERSATION: MessageSquare,
  MESSAGE: MessageSquare,
  PERSON: UserRound,
  POST: Newspaper,
  CASE: Inbox,
  POLL: Vote,
  CONSULTATION: Lightbulb,
  CALL: Camera,
  UNKNOWN: EyeOff,
  DOCUMENT: undefined,
};

/** The addresses of ours in a text: what one pastes, as paths. */
export function oursIn(body: string): string[] {
  return addressesOf(body)
    .map((address) => address.replace(location.origin, ''))
    .filter((address) => address.startsWith('/') && !address.startsWith('//'))
    .slice(0, 5);
}

/** Nothing but one address of ours: its card says it all. */
export function isAddressOnly(body: string): boolean {
  return (
    !/\s/.test(body.trim()) && oursIn(body).length === 1 && oursIn(body)[0] === body.trim().replace(location.origin, '')
  );
}

/** What the addresses of a message lead to: name, place and state for who may see it, a way to ask for who may not. */
export function MessageCards({ body }: { body: string }) {
  const cards = useQueries({ queries: oursIn(body).map((address) => cardQuery(address)) });
  const known = cards.flatMap(({ data }) => (data && data.kind !== 'UNKNOWN' ? [data] : []));
  if (known.length === 0 && isAddressOnly(body)) {
    return (
      <p>
        <Address href={body.trim()} />
      </p>
    );
  }
  return (
    known.length > 0 && (
      <ul className={styles.cards}>
        {known.map((card) => (
          <li key={card.address}>
            <CardOf card={card} />
          </li>
        ))}
      </ul>
    )
  );
}

/** What an address leads to, as far as the reader may see. */
export function CardOf({ card }: { card: Card }) {
  return card.title == null ? <Hidden card={card} /> : <Shown card={card} />;
}

/** It is made after the deposit: a picture that was just given is asked for again. */
const AGAIN = [1_500, 4_000, 10_000];
const PICTURES = /\.(?:jpe?g|png|gif|webp|heic|avif|pdf)$/i;

function Thumbnail({ src, name }: { src: string; name: string }) {
  const [asked, setAsked] = useState(0);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    const wait = AGAIN[asked];
    if (missing && wait !== undefined && PICTURES.test(name)) {
      const timer = setTimeout(() => {
        setAsked(asked + 1);
        setMissing(false);
      }, wait);
      return () => clearTimeout(timer);
    }
  }, [missing, asked, name]);
  return missing ? (
    <FileGlyph name={name} />
  ) : (
    <img
      className={styles.preview}
      src={asked === 0 ? src : `${src}?${asked}`}
      alt=""
      loading="lazy"
      onError={() => setMissing(true)}
    />
  );
}

function Shown({ card }: { card: Card }) {
  const { t } = useTranslation();
  const Icon = icons[card.kind];
  const state = card.state && states[card.state];
  const title = card.title ?? '';
  const voice = card.kind === 'DOCUMENT' && !card.state ? voiceOf(card.address) : undefined;
  if (voice) {
    return <VoiceCard voice={voice} card={card} />;
  }
  return (
    <LinkCard
      to={card.address}
      mark={
        card.preview ? (
          <Thumbnail src={card.preview} name={title} />
        ) : Icon ? (
          <Icon className="pv-icon" size={24} aria-hidden />
        ) : (
          <FileGlyph name={title} />
        )
      }
      name={title}
      place={[card.detail, card.spaceName].filter(Boolean).join(' · ')}
      badge={
        state && (
          <StateBadge icon={state.icon} tone={state.tone}>
            {t(`chat:card.state.${card.state}`)}
          </StateBadge>
        )
      }
    />
  );
}

/** Something one may not see: what kind of thing, and no word of it. */
function Hidden({ card }: { card: Card }) {
  const { t } = useTranslation();
  return (
    <div className={styles.hidden}>
      <Lock className="pv-icon" size={20} aria-hidden />
      <p>{t(`chat:card.hidden.${card.kind}`)}</p>
      {card.ask && <AskToEnter spaceId={card.ask} />}
    </div>
  );
}
