import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installable } from './api/installed';
import { isProblem } from './api/problem';
import { sessionQuery } from './api/session';
import { startLanguage } from './i18n/language';
import { queries, router } from './routes';
import { showDisplay } from './ui/display';
import { keepPresses } from './ui/presses';
import { theme } from './ui/theme';
import './ui/base.css';
import './ui/mantine.css';
import './ui/tokens.css';

showDisplay();
keepPresses();
installable();
void queries.prefetchQuery(sessionQuery);
await startLanguage();

/** A refusal of the server is shown by the screen that met it: it is no fault of ours, and stays out of the console. */
function onCaughtError(error: unknown): void {
  if (!isProblem(error)) {
    console.error(error);
  }
}

createRoot(document.getElementById('root')!, { onCaughtError }).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
