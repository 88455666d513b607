import { describe, expect, it } from 'vitest';
import { isSound } from './links';

describe('where a link may lead', () => {
  it('is a page, an address of mail, a telephone or a page of ours', () => {
    for (const href of ['https://valbourg.example/plan', 'mailto:a@valbourg.example', 'tel:+33339984100', '/d/1']) {
      expect(isSound(href), href).toBe(true);
    }
  });

  it('is nothing that acts', () => {
    for (const href of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//ailleurs.example',
      '/\\ailleurs.example',
      'https://a.example/"onclick=x',
      'vbscript:x',
      '',
    ]) {
      expect(isSound(href), href).toBe(false);
    }
  });
});
