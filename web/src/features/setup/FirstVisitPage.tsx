import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { Gate } from '../../ui/Gate';
import { AuthorityStep } from './AuthorityStep';
import { CodeStep } from './CodeStep';
import { blank } from './draft';
import { NextStep } from './NextStep';
import { openQuery } from './queries';
import { YouStep } from './YouStep';

/** The first visit of an empty installation: the code from the console, you, your authority; then what comes next. */
export function FirstVisitPage() {
  const { t } = useTranslation();
  const { data: open } = useSuspenseQuery(openQuery);
  const [step, setStep] = useState<'code' | 'you' | 'authority' | 'next'>('code');
  const [draft, setDraft] = useState(blank);
  if (step === 'next') {
    return <NextStep authority={draft.organisation.name} />;
  }
  if (!open) {
    return (
      <Gate title={t('setup:over')} lead={t('setup:overText')}>
        <ButtonLink kind="filled" to="/connexion">
          {t('setup:signIn')}
        </ButtonLink>
      </Gate>
    );
  }
  if (step === 'code') {
    return <CodeStep draft={draft} onChange={setDraft} onDone={() => setStep('you')} />;
  }
  if (step === 'you') {
    return (
      <YouStep draft={draft} onChange={setDraft} onBack={() => setStep('code')} onDone={() => setStep('authority')} />
    );
  }
  return (
    <AuthorityStep draft={draft} onChange={setDraft} onBack={() => setStep('you')} onDone={() => setStep('next')} />
  );
}
