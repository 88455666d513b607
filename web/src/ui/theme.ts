import { createTheme } from '@mantine/core';

/** What Mantine must know in code; every value of the look comes from tokens.css through mantine.css. */
export const theme = createTheme({
  fontFamily: 'var(--pv-font)',
  defaultRadius: 6,
  autoContrast: false,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--pv-font)', fontWeight: '600' },
  components: {
    Menu: {
      defaultProps: { position: 'bottom-end', offset: 4, radius: 10, shadow: 'md', transitionProps: { duration: 120 } },
    },
    Popover: {
      defaultProps: { position: 'bottom-end', offset: 4, radius: 10, shadow: 'md', transitionProps: { duration: 120 } },
    },
    Modal: {
      defaultProps: { centered: true, radius: 10, shadow: 'xl', lockScroll: false, transitionProps: { duration: 120 } },
    },
  },
});
