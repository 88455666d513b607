import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import styles from './Tree.module.css';

export interface TreeNode {
  id: string;
  name: string;
  count?: number;
  children?: readonly TreeNode[];
}

interface TreeProps {
  label: string;
  nodes: readonly TreeNode[];
  /** Branches open at first: the ancestors of the current node. */
  open?: readonly string[];
  /** The link of a node; give it `aria-current` when it is the one shown. */
  link: (node: TreeNode, content: ReactNode) => ReactNode;
  icon: (node: TreeNode, open: boolean) => ReactNode;
  /** Lines after the tree: "À classer", "Corbeille". */
  children?: ReactNode;
}

/** Folders as links, branch by branch. Links and buttons in lists: the keyboard needs no lesson. */
export function Tree({ label, nodes, open = [], link, icon, children }: TreeProps) {
  return (
    <nav className={styles.tree} aria-label={label}>
      <Branch nodes={nodes} open={open} link={link} icon={icon} />
      {children !== undefined && <div className={styles.after}>{children}</div>}
    </nav>
  );
}

type BranchProps = Pick<TreeProps, 'nodes' | 'link' | 'icon'> & { open: readonly string[] };

function Branch({ nodes, ...rest }: BranchProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <Leaf key={node.id} node={node} {...rest} />
      ))}
    </ul>
  );
}

function Leaf({ node, open, link, icon }: Omit<BranchProps, 'nodes'> & { node: TreeNode }) {
  const { t } = useTranslation();
  const hasChildren = (node.children?.length ?? 0) > 0;
  const [toggled, setToggled] = useState<boolean>();
  const unfolded = hasChildren && (toggled ?? open.includes(node.id));
  return (
    <li>
      <div className={styles.line}>
        {link(
          node,
          <>
            {icon(node, unfolded)}
            <span className={styles.name}>{node.name}</span>
            {node.count !== undefined && <span className={styles.count}>{node.count}</span>}
          </>,
        )}
        {hasChildren && (
          <IconButton
            icon={unfolded ? ChevronDown : ChevronRight}
            label={t(unfolded ? 'ui.fold' : 'ui.unfold', { name: node.name })}
            aria-expanded={unfolded}
            onClick={() => setToggled(!unfolded)}
          />
        )}
      </div>
      {unfolded && <Branch nodes={node.children ?? []} open={open} link={link} icon={icon} />}
    </li>
  );
}
