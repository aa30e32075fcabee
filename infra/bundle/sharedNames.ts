import { parse, type Identifier, type Literal, type Program } from 'acorn';
import { sharedPrefix } from './lazyParts.ts';

/** Holds the names that parts take of each shared module; `*` stands for all. */
export type SharedNames = Map<string, Set<string>>;

/**
 * Adds the names that a part's ES module uses of shared modules. It imports more: all that a module hands on, of which it may
 * use one name.
 */
export function addSharedNames(names: SharedNames, source: string): void {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const used = new Set<string>();
  addIdentifiers(
    used,
    program.body.filter(({ type }) => type !== 'ImportDeclaration'),
  );
  for (const [module, name] of importedNames(program, used)) {
    if (!module.startsWith(sharedPrefix)) continue;
    names.set(module, (names.get(module) ?? new Set()).add(name));
  }
}

/** Adds the names of all identifiers in a syntax tree: more than its variables, and never fewer. */
function addIdentifiers(to: Set<string>, tree: unknown): void {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree && tree.type === 'Identifier' && 'name' in tree) to.add(String(tree.name));
  for (const child of Object.values(tree)) addIdentifiers(to, child);
}

function importedNames(
  { body }: Program,
  used: ReadonlySet<string>,
): [module: string, name: string][] {
  return body.flatMap((statement) => {
    if (statement.type === 'ImportDeclaration')
      return statement.specifiers
        .filter(({ local }) => used.has(local.name))
        .map((specifier): [string, string] => [
          String(statement.source.value),
          'imported' in specifier
            ? nameOf(specifier.imported)
            : specifier.type === 'ImportDefaultSpecifier'
              ? 'default'
              : '*',
        ]);
    if (statement.type === 'ExportNamedDeclaration' && statement.source)
      return statement.specifiers.map(({ local }): [string, string] => [
        String(statement.source?.value),
        nameOf(local),
      ]);
    return [];
  });
}

const nameOf = (name: Identifier | Literal) => ('name' in name ? name.name : String(name.value));

/**
 * Gives the source that ends code.js with a function of what parts take of it. It is called when the first part is loaded,
 * so a start does not pay for it.
 */
export function sharingSource(names: SharedNames): string {
  let count = 0;
  const imports: string[] = [];
  const add = (module: string, what: (local: string) => string) => {
    const local = `shared${(count += 1)}`;
    imports.push(`import ${what(local)} from ${JSON.stringify(`./${module}`)};`);
    return local;
  };
  const valueOf = (module: string, own: ReadonlySet<string>) => {
    if (own.has('*')) return add(module, (local) => `* as ${local}`);
    const members = [...own].map(
      (name) => `${name}: ${add(module, (local) => `{ ${name} as ${local} }`)}`,
    );
    return `{ __esModule: true, ${members.join(', ')} }`;
  };
  const entries = [...names].map(
    ([id, own]) => `${JSON.stringify(id)}: ${valueOf(id.slice(sharedPrefix.length), own)}`,
  );
  return `${imports.join('\n')}\nsharedModules = () => ({ ${entries.join(',\n')} });`;
}
