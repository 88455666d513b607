import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The file that `bin/test` shows last: each failure in a few lines. */
const file = join(import.meta.dirname, '../.results/failures.txt');

/** Of hundreds of tests, so many may pass at their second try only (ADR 293). */
const UNSTEADY = 3;

/** Says at the end of a long run what failed, where, and the first words of why; and which tests passed at their second try only. */
export default class Digest implements Reporter {
  private readonly failures = new Map<TestCase, string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === 'skipped' || this.failures.has(test)) {
      return;
    }
    const step = result.steps.find((one) => one.category === 'test.step' && one.error)?.title;
    const error = result.errors[0];
    const place = error?.location ? `${basename(error.location.file)}:${error.location.line}` : result.status;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
    const words = (error?.message ?? '').replace(/\x1b\[[0-9;]*m/g, '').replace(/\s+/g, ' ');
    this.failures.set(test, `${test.title}${step ? ` › ${step}` : ''} (${place}): ${words.slice(0, 300)}`);
  }

  async onEnd(): Promise<{ status?: FullResult['status'] }> {
    const unsteady = [...this.failures.keys()].filter((test) => test.outcome() === 'flaky');
    const lines = [...this.failures].map(([test, words]) => `${unsteady.includes(test) ? 'UNSTEADY ' : ''}${words}\n`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, lines.join(''));
    return unsteady.length > UNSTEADY ? { status: 'failed' } : {};
  }
}
