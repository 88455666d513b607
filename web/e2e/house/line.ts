import { connect, createServer, type Socket } from 'node:net';
import { alsoOurs } from './watch';

/**
 * A line between the browser and the product that a test can slow, shake and cut, for good or for a while. Shaken, whatever comes is held back for a
 * time that differs each time: connections overtake each other, and so do requests and what the live line says.
 */
export interface Line {
  url: string;
  /** Bytes a second towards the product. */
  pace: (bytes: number) => void;
  /** The most milliseconds that anything is held back, in both directions. */
  shake: (most: number) => void;
  cut: () => void;
  mend: () => void;
  close: () => void;
}

export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let rate = Number.POSITIVE_INFINITY;
  let whole = true;
  let most = 0;
  const relay = (from: Socket, to: Socket, slowly: boolean) =>
    from.on('data', (bytes) => {
      from.pause();
      const held = Math.random() * most;
      setTimeout(() => to.write(bytes), held);
      setTimeout(() => from.resume(), held + (slowly ? (1000 * bytes.length) / rate : 0));
    });
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
        const other = end === browser ? product : browser;
        setTimeout(() => other.end(), most + 1);
      });
    }
    relay(product, browser, false);
    relay(browser, product, true);
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
    shake: (milliseconds) => {
      most = milliseconds;
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
