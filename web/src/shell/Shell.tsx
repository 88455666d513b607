import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { CapacityProvider, useCapacity } from '../api/capacity';
import { isLeaving, sessionQuery, useSession } from '../api/session';
import { languageOf, speak } from '../i18n/language';
import { DocumentPartsProvider } from '../ui/DocumentParts';
import { useDisplay } from '../ui/display';
import { FLOATING } from '../ui/floating';
import { Loading } from '../ui/Loading';
import { PreviewPartsProvider } from '../ui/PreviewParts';
import { ReferringProvider } from '../ui/Referring';
import { CONTENT } from '../ui/SkipLink';
import { ToldPartsProvider } from '../ui/ToldParts';
import { Attendants } from './Attendants';
import { Bar } from './Bar';
import {
  useDocumentParts,
  useDocumentStates,
  useFolderBands,
  useFolderParts,
  usePreviewParts,
  useRefers,
  useToldParts,
} from './frameParts';
import { Offline } from './Offline';
import { Rail } from './Rail';
import { SessionEnd } from './SessionEnd';
import styles from './Shell.module.css';
import { Top } from './Top';

const SimpleFrame = lazy(() => import('./SimpleFrame'));

/** Rail, top and sheet: the frame of every screen of somebody signed in. */
export function Shell() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return session ? (
    <CapacityProvider>
      <Frame />
    </CapacityProvider>
  ) : (
    <SignedOut />
  );
}

/** The session ended meanwhile: a page of its own, so that nothing this tab had read outlives it, and the way back. */
function SignedOut() {
  useEffect(() => {
    if (!isLeaving()) {
      const { pathname, search } = window.location;
      window.location.assign(`/connexion?suite=${encodeURIComponent(pathname + search)}`);
    }
  }, []);
  return <Loading />;
}

function Frame() {
  useAccent();
  useLanguage();
  const refers = useRefers();
  const states = useDocumentStates();
  const documentParts = useDocumentParts();
  const folderParts = useFolderParts();
  const folderBands = useFolderBands();
  const preview = usePreviewParts();
  const told = useToldParts();
  const simple = useDisplay() === 'simple';
  const sheet = (
    <main className={simple ? styles.simple : styles.sheet} id={CONTENT}>
      <Offline />
      <ReferringProvider parts={refers}>
        <DocumentPartsProvider
          states={states}
          parts={documentParts}
          folderParts={folderParts}
          folderBands={folderBands}
        >
          <PreviewPartsProvider remarks={preview.remarks} marks={preview.marks}>
            <Outlet />
          </PreviewPartsProvider>
        </DocumentPartsProvider>
      </ReferringProvider>
      <div id={FLOATING} />
    </main>
  );
  const unseen = (
    <>
      <SessionEnd />
      <Attendants />
    </>
  );
  return (
    <ToldPartsProvider parts={told}>
      {simple ? (
        <Suspense fallback={<Loading />}>
          <SimpleFrame>{sheet}</SimpleFrame>
          {unseen}
        </Suspense>
      ) : (
        <div className={styles.frame}>
          <Rail />
          <Top />
          {sheet}
          {unseen}
          <Bar />
        </div>
      )}
    </ToldPartsProvider>
  );
}

/** The one colour of the authority whose hat is worn. */
function useAccent() {
  const accent = useCapacity().capacity?.accent ?? 'fontaine';
  useEffect(() => {
    document.documentElement.dataset.accent = accent;
  }, [accent]);
}

/** The profile's, else the one chosen on this device, else the browser's: the server has weighed them. */
function useLanguage() {
  const { locale } = useSession().person;
  useEffect(() => {
    void speak(languageOf([locale]));
  }, [locale]);
}
