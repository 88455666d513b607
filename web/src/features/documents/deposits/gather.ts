/** A file with the folder it comes from: '' for one that stands alone. */
export interface Gathered {
  file: File;
  path: string;
}

export interface Gathering {
  files: Gathered[];
  /** Every folder met, the empty ones too. */
  folders: string[];
}

/** What systems leave behind in folders, and nobody means to deposit. */
const CLUTTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What a folder field gives: files with their paths. */
export function gatherChosen(files: Iterable<File>): Gathering {
  const gathered = [...files]
    .filter(({ name }) => !CLUTTER.has(name))
    .map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(0, -1).join('/') }));
  return { files: gathered, folders: foldersOf(gathered.map(({ path }) => path)) };
}

/** What was dropped: files and whole folders. Call it before the first `await` of the drop. */
export async function gatherDropped(data: DataTransfer): Promise<Gathering> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (entries.length === 0) {
    return gatherChosen(data.files);
  }
  const files: Gathered[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    await walk(entry, '', files, folders);
  }
  return { files, folders: foldersOf([...folders, ...files.map(({ path }) => path)]) };
}

async function walk(entry: FileSystemEntry, path: string, files: Gathered[], folders: string[]): Promise<void> {
  if (isFile(entry)) {
    if (!CLUTTER.has(entry.name)) {
      files.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path });
    }
    return;
  }
  const below = path ? `${path}/${entry.name}` : entry.name;
  folders.push(below);
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
    await walk(child, below, files, folders);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser gives a hundred at a time, then none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return children;
    }
    children.push(...some);
  }
}

/** `a/b/c` stands for `a`, `a/b` and itself: one is enough, the server makes what is missing. */
function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.filter((path) => path !== ''))];
}
