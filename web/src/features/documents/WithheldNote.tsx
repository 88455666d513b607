import { CircleDashed, ShieldX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { Note } from '../../ui/Note';
import type { Entry } from './queries';

type Withheld = NonNullable<Entry['withheld']>;

/** The antivirus keeps the content from people: in a word. */
export function WithheldBadge({ withheld }: { withheld: Withheld }) {
  const { t } = useTranslation();
  return (
    <StateBadge
      icon={withheld === 'WAITING' ? CircleDashed : ShieldX}
      tone={withheld === 'WAITING' ? 'neutral' : 'late'}
    >
      {t(`documents:withheld.${withheld}`)}
    </StateBadge>
  );
}

/** The same in a sentence, in the place of the preview. */
export function WithheldNote({ withheld, mine }: { withheld: Withheld; mine: boolean }) {
  const { t } = useTranslation();
  return (
    <Note icon={withheld === 'WAITING' ? CircleDashed : ShieldX}>
      {t(mine ? `documents:withheld.${withheld}Mine` : `documents:withheld.${withheld}Text`)}
    </Note>
  );
}
