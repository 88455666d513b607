import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(import.meta.dirname, '../../src/routes');

interface Declared {
  file: string;
  name: string;
  path: string | undefined;
  parent: string | undefined;
}

/** Every address of `src/routes/`, as it is written there: `/espaces/$authority/$space`. */
export function routes(): string[] {
  const declared: Declared[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsx'))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    each(source, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer && isCallTo(node.initializer, 'createRoute')) {
        declared.push({ file, name: node.name.getText(), ...optionsOf(node.initializer) });
      }
    });
  }
  // Each file has names of its own; those of parents that stand elsewhere are of one file only.
  const parentOf = ({ file, parent }: Declared) =>
    declared.find((one) => one.file === file && one.name === parent) ?? declared.find((one) => one.name === parent);
  const whole = (route: Declared | undefined): string =>
    route ? `${whole(parentOf(route))}${route.path ? `/${route.path.replace(/^\/|\/$/g, '')}` : ''}` : '';
  const children = (route: Declared) => declared.filter((one) => parentOf(one) === route);
  const addresses = declared
    .filter((route) => route.path !== undefined && (children(route).length === 0 || hasIndex(children(route))))
    .map((route) =>
      whole(route)
        .replace(/\/+/g, '/')
        .replace(/(.)\/$/, '$1'),
    );
  return [...new Set(addresses)].sort();
}

/** Whether a path is an address of this route. */
export function matches(route: string, path: string): boolean {
  if (route === '/$') {
    return true;
  }
  const pattern = route
    .split('/')
    .map((part) => (part === '$' ? '.+' : part.startsWith('$') ? '[^/]+' : part.replace(/[.*+?^()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${pattern}/?$`).test(path);
}

/** A parent is an address of its own only when no child stands at `/`: then its child's address is the same one. */
function hasIndex(children: Declared[]): boolean {
  return children.some(({ path }) => path === '/');
}

function isCallTo(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === name;
}

function optionsOf(call: ts.CallExpression): Pick<Declared, 'path' | 'parent'> {
  const options = call.arguments[0];
  const found: Pick<Declared, 'path' | 'parent'> = { path: undefined, parent: undefined };
  if (options && ts.isObjectLiteralExpression(options)) {
    for (const property of options.properties) {
      if (ts.isPropertyAssignment(property)) {
        const value = property.initializer;
        if (property.name.getText() === 'path' && ts.isStringLiteral(value)) {
          found.path = value.text;
        }
        if (property.name.getText() === 'getParentRoute' && ts.isArrowFunction(value)) {
          found.parent = value.body.getText();
        }
      }
    }
  }
  return found;
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}
