import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { useSession } from '../../../api/session';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { toast } from '../../../ui/toasts';
import { accessQuery, type Entry } from '../queries';
import { useSetAccess } from '../writes';
import { AccessConsequences } from './AccessConsequences';
import styles from './AccessDialog.module.css';
import { AudienceChoice } from './AudienceChoice';
import { type Audience, isIncomplete, keyOf, levels, linesOf } from './accessLines';

type Line = View['AccessLine'];

/** Who may see a folder or a document: the whole space, some people, or me. Facilitators always may. */
export function AccessDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: access } = useQuery(accessQuery(entry.id));
  return (
    <Dialog opened onClose={onClose} title={t('documents:access.title', { name: entry.name })}>
      {access && (
        <AccessForm
          entry={entry}
          lines={access.own ? access.lines : []}
          own={access.own}
          from={access.own ? undefined : access.inheritedFrom?.name}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface AccessFormProps {
  entry: Entry;
  lines: readonly Line[];
  own: boolean;
  from?: string;
  onClose: () => void;
}

function AccessForm({ entry, lines, own, from, onClose }: AccessFormProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const named = lines.filter((line) => line.role !== 'FACILITATOR' && line.personId !== person.id);
  const [audience, setAudience] = useState<Audience>({
    who: own ? (named.length > 0 ? 'some' : 'me') : 'folder',
    chosen: new Set(named.map(keyOf)),
    level: levels.find((one) => one === named[0]?.level) ?? 'COMMENT',
  });
  const [following, setFollowing] = useState<ReadonlySet<string>>(new Set());
  const set = useSetAccess(entry.id);
  const entries = linesOf(audience);
  const keep = () =>
    set.mutate(
      { entries, following: [...following] },
      {
        onSuccess: () => {
          toast({ text: t('documents:done.access', { name: entry.name }) });
          onClose();
        },
      },
    );
  return (
    <div className="pv-stack">
      <AudienceChoice
        audience={audience}
        onChange={setAudience}
        asFolder={from ? t('documents:access.likeFolder', { folder: from }) : t('documents:access.inherit')}
      />
      {!isIncomplete(audience) && (
        <AccessConsequences entry={entry} entries={entries} following={following} onFollowing={setFollowing} />
      )}
      {set.error && <ErrorNote error={set.error} onRetry={keep} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('documents:access.cancel')}</Button>
        <Button kind="filled" busy={set.isPending} disabled={isIncomplete(audience)} onClick={keep}>
          {t('documents:access.keep')}
        </Button>
      </div>
    </div>
  );
}
