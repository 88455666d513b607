import { Link } from '@tanstack/react-router';
import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { spaceIcons } from '../../ui/spaceIcons';
import { toast } from '../../ui/toasts';
import { useUndoOpening } from './writes';

interface CommuneLinesProps {
  lines: readonly View['CommuneLine'][];
  /** The authority's part of the addresses. */
  authority: string;
  done: boolean;
}

/** What will be opened, or what was: each with its folders, each to be taken back by itself. */
export function CommuneLines({ lines, authority, done }: CommuneLinesProps) {
  const { t } = useTranslation();
  const undo = useUndoOpening();
  const [undone, setUndone] = useState<readonly string[]>([]);
  const takeBack = (id: string) =>
    undo.mutate(id, {
      onSuccess: () => setUndone((others) => [...others, id]),
      onError: (error) => toast({ text: problemText(error) }),
    });
  return (
    <Rows ruled label={t('commune:lines')}>
      {lines.map((line) => {
        const { spaceId, slug } = line;
        const isUndone = spaceId !== undefined && spaceId !== null && undone.includes(spaceId);
        return (
          <Row
            key={`${line.type} ${line.name}`}
            mark={<Slab icon={spaceIcons[line.type]} small />}
            title={
              slug && (done || line.exists) && !isUndone ? (
                <Link to="/espaces/$authority/$space" params={{ authority, space: slug }}>
                  {line.name}
                </Link>
              ) : (
                line.name
              )
            }
            action={
              line.exists ? (
                <StateBadge icon={Check}>{t('commune:exists')}</StateBadge>
              ) : isUndone ? (
                <StateBadge icon={Undo2} tone="old">
                  {t('commune:undone')}
                </StateBadge>
              ) : (
                done &&
                spaceId && (
                  <Button
                    kind="quiet"
                    icon={Undo2}
                    aria-label={t('commune:undoName', { name: line.name })}
                    onClick={() => takeBack(spaceId)}
                  >
                    {t('commune:undo')}
                  </Button>
                )
              )
            }
          >
            {[
              t(`spaces:type.${line.type}`),
              t(`spaces:access.${line.access}.name`),
              line.people > 0 && t('commune:people', { count: line.people }),
              t('commune:folders', { names: line.folders.join(', ') }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Row>
        );
      })}
    </Rows>
  );
}
