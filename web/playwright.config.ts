import { defineConfig } from '@playwright/test';

/** Chromium as the system has it; as root it needs to be told that its sandbox is not there. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.results',
  globalSetup: './e2e/house/start.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [[process.env.CI ? 'list' : 'line'], ['./e2e/house/digest.ts']],
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Less than a test has: what it waited for is then told.
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
    launchOptions: { executablePath: process.env.PARVIS_CHROMIUM ?? '/usr/bin/chromium', args: flags },
  },
  projects: [
    { name: 'screens', testIgnore: /routes\.spec\.ts/ },
    { name: 'map', testMatch: /routes\.spec\.ts/, dependencies: ['screens'] },
  ],
});
