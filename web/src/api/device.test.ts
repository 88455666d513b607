import { expect, it } from 'vitest';
import { deviceOf } from './device';

it('names a device as its owner would', () => {
  const names = [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
  ].map((agent) => deviceOf(agent));
  expect(names).toEqual([
    { browser: 'Edge', system: 'Windows', phone: false },
    { browser: 'Safari', system: 'iPhone', phone: true },
    { browser: 'Firefox', system: 'Linux', phone: false },
    { browser: 'Chrome', system: 'Android', phone: true },
  ]);
  expect(deviceOf(null)).toEqual({ browser: undefined, system: undefined, phone: false });
});
