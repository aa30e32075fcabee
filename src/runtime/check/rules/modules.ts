import { IMPORTABLE_MODULES, isImportable } from '../../grammar/importableModules.ts';
import type { CheckedCode } from '../checkedCode.ts';
import { moduleMembers } from '../moduleMembers.ts';
import { isAlwaysRun, parentsOf } from '../isAlwaysRun.ts';
import { requiredModule } from '../names.ts';
import type { Finding, Rule } from '../rule.ts';
import { literalText, propertyName, type Visited } from '../syntaxTree.ts';

const modulesOf = ({ runtime }: CheckedCode): readonly string[] =>
  IMPORTABLE_MODULES.filter((name) => isImportable(name, runtime));

const messageOf = (module: string, code: CheckedCode) =>
  `There is no module "${module}". Runtime ${code.runtime.slice(-3)} has ${modulesOf(code).join(', ')}.`;

/** Gives the module that a node loads, if it is none of the runtime's. */
function unknownModule({ node }: Visited, code: CheckedCode): string | undefined {
  const isImport = node.type === 'ImportDeclaration';
  if (!isImport && code.names.declared.has('require')) return undefined;
  const module = isImport ? literalText(node.source) : requiredModule(node);
  return module === undefined || modulesOf(code).includes(module) ? undefined : module;
}

/** Finds modules that cannot be loaded: those whose failure ends each run, or the others. */
const unknownModules =
  (isFatal: boolean) =>
  (code: CheckedCode): Finding[] => {
    const found = code.nodes.flatMap((visited) => {
      const module = unknownModule(visited, code);
      return module === undefined ? [] : [{ module, visited }];
    });
    if (found.length === 0) return [];
    const parents = parentsOf(code.nodes);
    return found
      .filter(({ visited }) => isAlwaysRun(visited, parents) === isFatal)
      .map(({ module, visited }) => ({ at: visited.node.start, message: messageOf(module, code) }));
  };

/** Finds members of modules that do not exist: `cf.NAME`, where `cf` is the module `cloudfront`. */
function unknownMembers(code: CheckedCode): Finding[] {
  const { modules, tested, made } = code.names;
  return code.nodes.flatMap(({ node }: Visited) => {
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return [];
    const module = modules.get(node.object.name);
    const members = module === undefined ? undefined : moduleMembers.get(module);
    const name = propertyName(node);
    if (!members || name === undefined || members.includes(name) || made.has(name)) return [];
    if (tested.has(`${node.object.name}.${name}`)) return [];
    const message = `The module "${module}" has no member \`${name}\`. It has ${members.join(', ')}.`;
    return [{ at: node.property.start, message }];
  });
}

const handler = 'function handler(event) { return event.request; }';

/** Finds modules, and members of modules, that a runtime lacks. */
export const moduleRules: readonly Rule[] = [
  {
    id: 'module-missing',
    severity: 'ERROR',
    finds: 'a module that does not exist, imported or required at the top level',
    source: 'developer guide, JavaScript runtime features; njs',
    bad: { code: `import fs from 'fs';\n${handler}` },
    good: {
      code: `import crypto from 'crypto';\nvar sum = crypto.createHash('sha256');\n${handler}`,
    },
    find: unknownModules(true),
  },
  {
    id: 'module-missing-in-function',
    severity: 'WARNING',
    finds: 'a module that does not exist, required where the code may not come to',
    source: 'developer guide, JavaScript runtime features; njs',
    bad: { code: "function handler(event) { require('fs'); return event.request; }" },
    good: { code: "function handler(event) { require('crypto'); return event.request; }" },
    find: unknownModules(false),
  },
  {
    id: 'module-member',
    severity: 'WARNING',
    finds: 'a member that its module does not have',
    source: 'developer guide, helper methods, JavaScript runtime features',
    bad: { code: `import cf from 'cloudfront';\nvar store = cf.keyValueStore();\n${handler}` },
    good: { code: `import cf from 'cloudfront';\ncf.logCustomData('seen');\n${handler}` },
    find: unknownMembers,
  },
  {
    id: 'hash-algorithm',
    severity: 'WARNING',
    finds: 'a hash that `crypto` does not have',
    source: 'developer guide, JavaScript runtime features: md5, sha1, sha256',
    bad: { code: `var sum = require('crypto').createHash('sha512');\n${handler}` },
    good: { code: `var sum = require('crypto').createHmac('sha256', 'key');\n${handler}` },
    find: ({ nodes }) =>
      nodes.flatMap(({ node }) => {
        if (node.type !== 'CallExpression') return [];
        const name = propertyName(node.callee);
        const [argument] = node.arguments;
        const algorithm = literalText(argument);
        const isHash = name === 'createHash' || name === 'createHmac';
        if (!isHash || algorithm === undefined || /^(?:md5|sha1|sha256)$/.test(algorithm))
          return [];
        const message = `There is no hash "${algorithm}". There are md5, sha1 and sha256.`;
        return [{ at: argument?.start, message }];
      }),
  },
];
