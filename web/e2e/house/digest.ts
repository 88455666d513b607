import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The file that `bin/test` shows last: each failure in a few lines. */
const file = join(import.meta.dirname, '../.results/failures.txt');

/** Says at the end of a long run what failed, where, and the first words of why. */
export default class Digest implements Reporter {
  private readonly lines: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === 'skipped') {
      return;
    }
    const step = result.steps.find((one) => one.category === 'test.step' && one.error)?.title;
    const error = result.errors[0];
    const place = error?.location ? `${basename(error.location.file)}:${error.location.line}` : result.status;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
    const words = (error?.message ?? '').replace(/\x1b\[[0-9;]*m/g, '').replace(/\s+/g, ' ');
    this.lines.push(`${test.title}${step ? ` › ${step}` : ''} (${place}): ${words.slice(0, 300)}`);
  }

  onEnd(): void {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, this.lines.map((line) => `${line}\n`).join(''));
  }
}
