import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, TextArea, TextField } from '../../ui/Field';
import { saySize } from '../../ui/sizes';
import styles from './CampaignDialog.module.css';
import { type OpenCampaign, type SpaceQuota, useOpenCampaign } from './campaigns';
import { dayAfter } from './days';
import { kinds, kindsInOrder, type Reason } from './queries';

interface CampaignDialogProps {
  organisationId: string;
  spaces: readonly SpaceQuota[];
  onClose: () => void;
}

/** Opens a campaign: its name, its days, what it aims at, which spaces take part. */
export function CampaignDialog({ organisationId, spaces, onClose }: CampaignDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const navigate = useNavigate();
  const timeZone = useTimeZone();
  const open = useOpenCampaign(organisationId);
  const [draft, setDraft] = useState<OpenCampaign>(() => ({
    title: t('retention:campaign.usualTitle'),
    startsOn: dayAfter(0, timeZone),
    endsOn: dayAfter(14, timeZone),
    reasons: ['DUPLICATE', 'OLD', 'HEAVY', 'NEVER_OPENED'],
    years: 3,
    spaceIds: spaces.map(({ id }) => id),
  }));
  const set = (some: Partial<OpenCampaign>) => setDraft((known) => ({ ...known, ...some }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(draft, {
      onSuccess: (campaign) => navigate({ to: '/menage/$campaign', params: { campaign } }),
    });
  };
  const ready = draft.reasons.length > 0 && draft.spaceIds.length > 0;
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('retention:campaign.open')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('retention:campaign.notNow')}
          </Button>
          <Button kind="filled" type="submit" form={form} busy={open.isPending} disabled={!ready}>
            {t('retention:campaign.openFor', { count: draft.spaceIds.length })}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={send}>
        {open.isError && <ErrorNote error={open.error} />}
        <TextField
          label={t('retention:campaign.title')}
          value={draft.title}
          required
          maxLength={120}
          onChange={(event) => set({ title: event.target.value })}
        />
        <div className={styles.dates}>
          <TextField
            type="date"
            label={t('retention:campaign.from')}
            value={draft.startsOn}
            min={dayAfter(0, timeZone)}
            required
            onChange={(event) => set({ startsOn: event.target.value })}
          />
          <TextField
            type="date"
            label={t('retention:campaign.to')}
            value={draft.endsOn}
            min={draft.startsOn}
            required
            onChange={(event) => set({ endsOn: event.target.value })}
          />
        </div>
        <TextArea
          label={t('retention:campaign.words')}
          hint={t('retention:campaign.wordsHint')}
          value={draft.words ?? ''}
          maxLength={1000}
          onChange={(event) => set({ words: event.target.value || undefined })}
        />
        <ChoiceSet legend={t('retention:campaign.aimed')}>
          {kindsInOrder.map((kind) => (
            <CheckField
              key={kind}
              label={t(`retention:kind.${kind}`)}
              checked={draft.reasons.includes(kinds[kind])}
              onChange={() => set({ reasons: toggled<Reason>(draft.reasons, kinds[kind]) })}
            />
          ))}
        </ChoiceSet>
        <Taking spaces={spaces} chosen={draft.spaceIds} onChange={(spaceIds) => set({ spaceIds })} />
      </form>
    </Dialog>
  );
}

interface TakingProps {
  spaces: readonly SpaceQuota[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

function Taking({ spaces, chosen, onChange }: TakingProps) {
  const { t, i18n } = useTranslation();
  const all = chosen.length === spaces.length;
  return (
    <ChoiceSet legend={t('retention:campaign.spaces')} hint={t('retention:campaign.spacesHint')}>
      <CheckField
        label={t('retention:campaign.allSpaces')}
        checked={all}
        onChange={() => onChange(all ? [] : spaces.map(({ id }) => id))}
      />
      <div className={styles.spaces}>
        {spaces.map(({ id, name, used }) => (
          <CheckField
            key={id}
            label={name}
            hint={saySize(used, i18n.language)}
            checked={chosen.includes(id)}
            onChange={() => onChange(toggled(chosen, id))}
          />
        ))}
      </div>
    </ChoiceSet>
  );
}

function toggled<T>(among: readonly T[], one: T): T[] {
  return among.includes(one) ? among.filter((other) => other !== one) : [...among, one];
}
