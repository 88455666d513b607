import { Captions, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../../api/kept';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { canDictate, dictate, isHeardHere } from './dictation';
import styles from './NotePage.module.css';

const ACCEPTED = 'dictation';

/** Dictating, where the browser offers it; who hears it is said before the first word. */
export function Dictation({ me, onHeard }: { me: string; onHeard: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'fr' ? 'fr-FR' : 'en-GB';
  const [asking, setAsking] = useState(false);
  const [listening, setListening] = useState(false);
  const [seems, setSeems] = useState('');
  const [why, setWhy] = useState<string>();
  const stop = useRef<() => void>(undefined);
  const heard = useRef(onHeard);
  useEffect(() => {
    heard.current = onHeard;
  });
  useEffect(() => () => stop.current?.(), []);
  if (!canDictate()) {
    return null;
  }
  const listen = (here: boolean) => {
    setAsking(false);
    setWhy(undefined);
    setListening(true);
    stop.current = dictate(lang, here, {
      heard: (words) => heard.current(words),
      seems: setSeems,
      over: (reason) => {
        setListening(false);
        setSeems('');
        setWhy(reason);
        stop.current = undefined;
      },
    });
  };
  const begin = async () => {
    const here = await isHeardHere(lang);
    if (here || kept<boolean>(me, ACCEPTED)) {
      listen(here);
    } else {
      setAsking(true);
    }
  };
  return (
    <>
      {listening ? (
        <Button icon={Square} aria-pressed onClick={() => stop.current?.()}>
          {t('talk:dictation.stop')}
        </Button>
      ) : (
        <Button icon={Captions} onClick={() => void begin()}>
          {t('talk:dictation.do')}
        </Button>
      )}
      <p className={styles.seems} role="status">
        {listening && (seems === '' ? t('talk:dictation.listening') : `${seems}…`)}
        {!listening &&
          why !== undefined &&
          why !== 'no-speech' &&
          why !== 'aborted' &&
          t(why === 'not-allowed' ? 'talk:dictation.denied' : 'talk:dictation.failed')}
      </p>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('talk:dictation.title')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('talk:dictation.no')}</Button>
            <Button
              kind="filled"
              onClick={() => {
                keep(me, ACCEPTED, true);
                listen(false);
              }}
            >
              {t('talk:dictation.yes')}
            </Button>
          </>
        }
      >
        <p>{t('talk:dictation.who')}</p>
        <p>{t('talk:dictation.else')}</p>
      </Dialog>
    </>
  );
}
