import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = import.meta.dirname;
const web = join(src, '..');

interface Source {
  name: string;
  text: string;
}

const all: Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|css|json)$/.test(name) && name !== 'api/schema.d.ts')
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));
const code = all.filter(({ name }) => /\.tsx?$/.test(name));
const shipped = code.filter(({ name }) => !/\.test\.tsx?$/.test(name));
const sheets = all.filter(({ name }) => name.endsWith('.css'));

/** `features/people/Directory.tsx` importing `../../ui/Button` imports `ui/Button`. */
function importsOf({ name, text }: Source): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => join(name, '..', path!));
}

const featureOf = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1];

function offences(sources: readonly Source[], find: (source: Source) => string[]): string[] {
  return sources.flatMap((source) => find(source).map((what) => `${source.name}: ${what}`));
}

function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}

function nodesOf({ name, text }: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  everyNode(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), (node) =>
    nodes.push(node),
  );
  return nodes;
}

describe('the house of the browser', () => {
  it('keeps features apart: a feature imports no other feature', () => {
    const crossing = offences(code, (source) =>
      importsOf(source).filter((path) => {
        const [from, to] = [featureOf(source.name), featureOf(path)];
        return from !== undefined && to !== undefined && from !== to;
      }),
    );
    expect(crossing).toEqual([]);
  });

  it('points one way: api ← ui ← shell and features ← routes', () => {
    const forbidden: Record<string, RegExp> = {
      api: /^(ui|shell|features|routes)\//,
      i18n: /^(ui|shell|features|routes)\//,
      ui: /^(shell|features|routes)(\/|$)/,
      shell: /^(features|routes)(\/|$)/,
      features: /^(shell|routes)(\/|$)/,
    };
    const against = offences(shipped, (source) => {
      const rule = forbidden[source.name.split('/')[0]!];
      return importsOf(source).filter((path) => rule?.test(path));
    });
    expect(against).toEqual([]);
  });

  it('has no barrels: a file exports what it holds', () => {
    const barrels = offences(shipped, ({ name, text }) => [
      ...(/export\s+(\*|\{[^}]*\})\s+from/.test(text) ? ['exports what another file holds'] : []),
      ...(/(^|\/)index\.tsx?$/.test(name) && name !== 'routes/index.tsx' ? ['is an index'] : []),
    ]);
    expect(barrels).toEqual([]);
  });

  it('speaks to the server through api/ only', () => {
    const direct = offences(
      shipped.filter(({ name }) => !name.startsWith('api/')),
      ({ text }) => text.match(/\bfetch\(|XMLHttpRequest|createClient\(|new EventSource|new WebSocket/g) ?? [],
    );
    expect(direct).toEqual([]);
  });

  it('reads through queries, never in an effect', () => {
    const reading = offences(shipped, (source) =>
      nodesOf(source)
        .filter(ts.isCallExpression)
        .filter((call) => /^(React\.)?use(Layout)?Effect$/.test(call.expression.getText()))
        .filter((call) => /\bapi\.|\bread\(|fetchQuery|refetch\(|invalidateQueries/.test(call.getText()))
        .map(() => 'an effect reads from the server'),
    );
    expect(reading).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const long = offences(
      all.filter(({ name }) => !name.endsWith('.json') && name !== 'ui/tokens.css'),
      ({ text }) => (text.split('\n').length > 301 ? [`${text.split('\n').length - 1} lines`] : []),
    );
    expect(long).toEqual([]);
  });

  it('shows words from the phrases only', () => {
    const spoken = new Set([
      'aria-label',
      'title',
      'label',
      'placeholder',
      'alt',
      'hint',
      'lead',
      'name',
      'legend',
      'about',
    ]);
    const letters = /\p{L}{2,}/u;
    const isBrand = (text: string) => text.trim() === 'Parvis';
    const hard = offences(
      shipped.filter(({ name }) => name.endsWith('.tsx')),
      (source) =>
        nodesOf(source).flatMap((node) => {
          if (ts.isJsxText(node)) {
            return letters.test(node.text) && !isBrand(node.text) ? [`« ${node.text.trim()} »`] : [];
          }
          if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
            const attribute = node.name.getText();
            const isFieldName = attribute === 'name' && /^[a-z][\w-]*$/i.test(node.initializer.text);
            const worded = spoken.has(attribute) && !isFieldName && letters.test(node.initializer.text);
            return worded ? [`${attribute}="${node.initializer.text}"`] : [];
          }
          return [];
        }),
    );
    expect(hard).toEqual([]);
  });

  it('asks nothing of anybody else: no outside address', () => {
    const pages = ['index.html'].map((name) => ({
      name,
      text: readFileSync(join(web, name), 'utf8'),
    }));
    const outside = offences([...shipped, ...sheets, ...pages], ({ text }) =>
      [...text.matchAll(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)]
        .map(([address]) => address)
        .filter((address) => !address.includes('www.w3.org')),
    );
    expect(outside).toEqual([]);
  });

  it('carries two fonts at most, four variants at most, declared in the tokens', () => {
    const faces = sheets.flatMap(({ name, text }) => [...text.matchAll(/@font-face/g)].map(() => name));
    expect(new Set(faces)).toEqual(new Set(['ui/tokens.css']));
    const families = new Set(
      [...sheets.find(({ name }) => name === 'ui/tokens.css')!.text.matchAll(/font-family:\s*"([^"]+)"/g)].map(
        ([, family]) => family,
      ),
    );
    expect(families.size).toBeLessThanOrEqual(2);
    expect(faces.length).toBeLessThanOrEqual(4);
  });

  it('takes every colour from the tokens', () => {
    const own = offences(
      sheets.filter(({ name }) => name !== 'ui/tokens.css' && name !== 'ui/mantine.css'),
      ({ text }) => text.replace(/\/\*[\s\S]*?\*\//g, '').match(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch)\(/gi) ?? [],
    );
    expect(own).toEqual([]);
  });

  it('has every Mantine package at one version', () => {
    const { dependencies } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const versions = Object.entries(dependencies).filter(([name]) => name.startsWith('@mantine/'));
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(['9.6.2']));
  });

  it('does not carry the address of a registry in its lock', () => {
    expect(readFileSync(join(web, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});
