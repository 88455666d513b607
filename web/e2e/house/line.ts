import { connect, createServer, type Socket } from 'node:net';
import { alsoOurs } from './watch';

/** A line between the browser and the product that a test can slow and cut, for good or for a while. */
export interface Line {
  url: string;
  /** Bytes a second towards the product. */
  pace: (bytes: number) => void;
  cut: () => void;
  mend: () => void;
  close: () => void;
}

export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let rate = Number.POSITIVE_INFINITY;
  let whole = true;
  const line = createServer((browser) => {
    if (!whole) {
      browser.destroy();
      return;
    }
    const product = connect(Number(port), hostname);
    for (const end of [browser, product]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        open.delete(end);
        browser.destroy();
        product.destroy();
      });
    }
    product.pipe(browser);
    browser.on('data', (bytes) => {
      product.write(bytes);
      browser.pause();
      setTimeout(() => browser.resume(), (1000 * bytes.length) / rate);
    });
  });
  const url = await new Promise<string>((resolve) => {
    line.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(line.address() as { port: number }).port}`));
  });
  alsoOurs(url);
  const drop = () => {
    for (const end of open) {
      end.destroy();
    }
  };
  return {
    url,
    pace: (bytes) => {
      rate = bytes;
    },
    cut: () => {
      whole = false;
      drop();
    },
    mend: () => {
      whole = true;
    },
    close: () => {
      drop();
      line.close();
    },
  };
}
