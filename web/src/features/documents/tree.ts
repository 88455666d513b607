import type { TreeNode } from '../../ui/Tree';
import type { Folder } from './queries';

/**
 * The folders of the first level with those below them, in the order given, each with how many documents it holds in all. A folder whose
 * own folder is hidden stands at the first level.
 */
export function branchesOf(folders: readonly Folder[]): TreeNode[] {
  const below = new Map<string, Folder[]>();
  const root = folders.find((folder) => folder.root);
  const known = new Set(folders.map(({ id }) => id));
  for (const folder of folders) {
    if (!folder.root) {
      const parent = folder.parentId && known.has(folder.parentId) ? folder.parentId : (root?.id ?? '');
      below.set(parent, [...(below.get(parent) ?? []), folder]);
    }
  }
  const nodesOf = (id: string): TreeNode[] =>
    (below.get(id) ?? []).map((folder) => {
      const children = nodesOf(folder.id);
      const count = children.reduce((sum, child) => sum + (child.count ?? 0), folder.documents);
      return { id: folder.id, name: folder.name, count: count || undefined, children };
    });
  return nodesOf(root?.id ?? '');
}

/** A folder and all below it: where it cannot be moved. */
export function withinOf(folders: readonly Folder[], ids: ReadonlySet<string>): Set<string> {
  const within = new Set(ids);
  for (let size = -1; size !== within.size; ) {
    size = within.size;
    for (const { id, parentId } of folders) {
      if (parentId && within.has(parentId)) {
        within.add(id);
      }
    }
  }
  return within;
}
