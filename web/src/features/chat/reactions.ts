import { CircleHelp, Eye, Heart, type LucideIcon, PartyPopper, SquareCheckBig, ThumbsUp } from 'lucide-react';

/** What one says without writing: six words of the trade, each a sign, and the emoji that carries it. */
export const quick: readonly { emoji: string; icon: LucideIcon; label: string }[] = [
  { emoji: '👍', icon: ThumbsUp, label: 'chat:reaction.agree' },
  { emoji: '👀', icon: Eye, label: 'chat:reaction.seen' },
  { emoji: '✅', icon: SquareCheckBig, label: 'chat:reaction.done' },
  { emoji: '🙏', icon: Heart, label: 'chat:reaction.thanks' },
  { emoji: '🎉', icon: PartyPopper, label: 'chat:reaction.bravo' },
  { emoji: '❓', icon: CircleHelp, label: 'chat:reaction.question' },
];

/** More of them, as they are. */
export const more = ['😀', '😂', '😮', '😢', '👏', '💪', '🤝', '❤️', '💡', '⏳', '❌', '🚧'] as const;
