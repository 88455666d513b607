import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { CapacityProvider, useCapacity } from '../api/capacity';
import { useSession } from '../api/session';
import { chosenHere, languageOf, speak } from '../i18n/language';
import { CONTENT } from '../ui/SkipLink';
import { Bar } from './Bar';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { Top } from './Top';

/** Rail, top and sheet: the frame of every screen of somebody signed in. */
export function Shell() {
  return (
    <CapacityProvider>
      <Frame />
    </CapacityProvider>
  );
}

function Frame() {
  useAccent();
  useProfileLanguage();
  return (
    <div className={styles.frame}>
      <Rail />
      <Top />
      <main className={styles.sheet} id={CONTENT}>
        <Outlet />
      </main>
      <Bar />
    </div>
  );
}

/** The one colour of the authority whose hat is worn. */
function useAccent() {
  const accent = useCapacity().capacity?.accent ?? 'fontaine';
  useEffect(() => {
    document.documentElement.dataset.accent = accent;
  }, [accent]);
}

/** The profile speaks first, unless another language was chosen on this device. */
function useProfileLanguage() {
  const { locale } = useSession().person;
  useEffect(() => {
    if (!chosenHere()) {
      void speak(languageOf([locale]));
    }
  }, [locale]);
}
