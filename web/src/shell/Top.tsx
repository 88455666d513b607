import { useHotkeys } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Casquette } from './Casquette';
import { usePalette, useTopParts } from './frameParts';
import { Help } from './Help';
import { Me } from './Me';
import styles from './Top.module.css';

/** Search, what modules bring, help for this screen, me. On a phone, the authority too. */
export function Top() {
  return (
    <header className={styles.top}>
      <div className={styles.phoneOnly}>
        <Casquette />
      </div>
      <Find />
      <div className={styles.push}>
        {useTopParts().map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what modules bring does not change while the page lives
          <Part key={index} />
        ))}
        <Help />
        <Me />
      </div>
    </header>
  );
}

/** The field that opens the palette; with Ctrl+K too. Absent while no module brings one. */
function Find() {
  const { t } = useTranslation();
  const Palette = usePalette();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const opener = useRef<Element>(null);
  const open = () => {
    opener.current = document.activeElement;
    setWanted(true);
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    if (opener.current instanceof HTMLElement) {
      opener.current.focus();
    }
  };
  useHotkeys(Palette ? [['mod+K', open]] : [], []);
  if (!Palette) {
    return null;
  }
  return (
    <>
      <button type="button" className={styles.find} aria-haspopup="dialog" onClick={open}>
        <Search className="pv-icon" size={20} aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd>{t('shell.searchKeys')}</kbd>
      </button>
      {wanted && (
        <Suspense>
          <Palette opened={opened} onClose={close} onLeave={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
