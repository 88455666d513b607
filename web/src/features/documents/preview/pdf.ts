import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** Opens a PDF in a worker of our own; forms and scripts in it stay asleep. */
export async function openPdf(href: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const task = getDocument({ url: href, enableXfa: false, useWasm: false });
  // A worker that is ended while it opens a document complains of it: it ends once the document is there, or is not.
  const end = () => task.destroy().catch(() => undefined);
  signal.addEventListener('abort', () => task.promise.then(end, end));
  return task.promise;
}

/** Draws a page as wide as its frame, and gives its words for those who listen. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<string> {
  const page = await pdf.getPage(number);
  const scale = (width * Math.min(window.devicePixelRatio, 2)) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: Math.min(scale, 4) });
  if (signal.aborted) {
    return '';
  }
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task: RenderTask = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
