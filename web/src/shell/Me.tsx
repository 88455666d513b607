import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { ALargeSmall, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../api/session';
import { type Language, languages, remember, speak } from '../i18n/language';
import { problemText } from '../i18n/problemText';
import { chooseDisplay, useDisplay } from '../ui/display';
import { Menu, MenuChoice, MenuGroup, MenuHead, MenuItem, MenuRule } from '../ui/Menu';
import { initials, PersonAvatar } from '../ui/PersonAvatar';
import { toast } from '../ui/toasts';
import styles from './Me.module.css';
import { MyLinks } from './MyLinks';

const schemes = [
  ['auto', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const satisfies readonly (readonly [MantineColorScheme, unknown])[];

/** My profile, my sessions, the language, the light, the way out. */
export function Me() {
  const { t, i18n } = useTranslation();
  const { person, guest } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const signOut = useSignOut();
  const other = useDisplay() === 'simple' ? 'full' : 'simple';
  const name = `${person.givenName} ${person.familyName}`;
  const leave = () => signOut.mutate(undefined, { onError: (error) => toast({ text: problemText(error) }) });
  const choose = (language: Language) => {
    remember(language);
    void speak(language);
  };
  const button = (
    <button type="button" className={styles.me} aria-label={t('shell.me', { name, initials: initials(person) })}>
      <PersonAvatar person={{ ...person, external: guest }} />
    </button>
  );
  return (
    <Menu target={button} width={264}>
      <MenuHead>
        <b>{name}</b>
        <span className="pv-meta">{person.identifier}</span>
      </MenuHead>
      <MyLinks />
      <MenuRule />
      <MenuGroup label={t('shell.language')}>
        {languages.map((language) => (
          <MenuChoice key={language} checked={i18n.language === language} onChoose={() => choose(language)}>
            <span lang={language}>{t(`shell.languages.${language}`)}</span>
          </MenuChoice>
        ))}
      </MenuGroup>
      <MenuRule />
      <MenuGroup label={t('shell.light')}>
        {schemes.map(([scheme, icon]) => (
          <MenuChoice
            key={scheme}
            icon={icon}
            checked={colorScheme === scheme}
            onChoose={() => setColorScheme(scheme)}
            stay
          >
            {t(`shell.lights.${scheme}`)}
          </MenuChoice>
        ))}
      </MenuGroup>
      <MenuRule />
      <MenuItem icon={ALargeSmall} onClick={() => chooseDisplay(other)}>
        {t(`shell.display.${other}`)}
      </MenuItem>
      <MenuItem icon={LogOut} onClick={leave}>
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  );
}
