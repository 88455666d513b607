import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { useSession } from '../../../api/session';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { ChoiceSet, RadioCard, SelectField } from '../../../ui/Field';
import { toast } from '../../../ui/toasts';
import { accessQuery, type Entry } from '../queries';
import { useSetAccess } from '../writes';
import { AccessConsequences } from './AccessConsequences';
import styles from './AccessDialog.module.css';
import { AccessPeople } from './AccessPeople';
import { keyOf, lineOf } from './accessLines';

type Who = 'space' | 'some' | 'me';
type Line = View['AccessLine'];
const levels = ['READ', 'COMMENT', 'EDIT'] as const;
type Level = (typeof levels)[number];

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
  const [who, setWho] = useState<Who>(own ? (named.length > 0 ? 'some' : 'me') : 'space');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(named.map(keyOf)));
  const [level, setLevel] = useState<Level>(levels.find((one) => one === named[0]?.level) ?? 'COMMENT');
  const [following, setFollowing] = useState<ReadonlySet<string>>(new Set());
  const set = useSetAccess(entry.id);
  const entries =
    who === 'space' ? null : who === 'me' ? [] : [...chosen].sort().map((key) => ({ ...lineOf(key), level }));
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
      <ChoiceSet legend={t('documents:access.who')} hint={t('documents:access.facilitators')}>
        <RadioCard
          name="who"
          label={from ? t('documents:access.likeFolder', { folder: from }) : t('documents:access.inherit')}
          hint={t('documents:access.inheritHint')}
          checked={who === 'space'}
          onChange={() => setWho('space')}
        />
        <RadioCard
          name="who"
          label={t('documents:access.some')}
          hint={t('documents:access.someHint')}
          checked={who === 'some'}
          onChange={() => setWho('some')}
        />
        <RadioCard
          name="who"
          label={t('documents:access.me')}
          hint={t('documents:access.meHint')}
          checked={who === 'me'}
          onChange={() => setWho('me')}
        />
      </ChoiceSet>
      {who === 'some' && (
        <>
          <AccessPeople chosen={chosen} onChange={setChosen} />
          <SelectField
            label={t('documents:access.level')}
            value={level}
            onChange={(event) => setLevel(levels.find((one) => one === event.target.value) ?? 'READ')}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(`documents:level.${one}`)}
              </option>
            ))}
          </SelectField>
        </>
      )}
      {(who !== 'some' || chosen.size > 0) && (
        <AccessConsequences entry={entry} entries={entries} following={following} onFollowing={setFollowing} />
      )}
      {set.error && <ErrorNote error={set.error} onRetry={keep} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('documents:access.cancel')}</Button>
        <Button kind="filled" busy={set.isPending} disabled={who === 'some' && chosen.size === 0} onClick={keep}>
          {t('documents:access.keep')}
        </Button>
      </div>
    </div>
  );
}
