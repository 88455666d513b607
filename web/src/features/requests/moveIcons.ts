import { Check, MessageCircleQuestion, X } from 'lucide-react';

/** What a button means, beside its name. */
export const MOVE_ICONS = { YES: Check, NO: X, MORE: MessageCircleQuestion, OTHER: undefined };
