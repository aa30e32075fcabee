import type { Command } from '../command.ts';
import { viewerQuery } from '../documents.generated.ts';

/** Tells who the gateway takes the caller for, and what that caller may do. */
export const whoami: Command = {
  name: 'whoami',
  summary: 'show who you are to the gateway, and what you may do',
  operands: '',
  count: [0, 0],
  options: {},
  examples: [
    ['whoami', 'the name in the history, and the rights'],
    ['whoami --json', 'the same for a script'],
  ],
  async run({ gateway, settings, options, output }) {
    const { data } = await (await gateway()).query(viewerQuery, {});
    const { viewer } = data;
    if (options['json'] === true) {
      output.printJson(viewer);
      return 0;
    }
    const { subject, kind, groups, grants, keyValueStoreGrants } = viewer;
    const as = kind === 'JWT' ? 'by a token' : 'by an AWS signature';
    output.print(`${output.style('bold', subject)}, ${as}, at ${(await settings()).gateway}`);
    if (groups.length > 0) output.print(`groups: ${groups.join(', ')}`);
    for (const { functions, actions } of grants)
      output.print(`functions ${functions.join(' ')}: ${words(actions)}`);
    for (const { keyValueStores, actions } of keyValueStoreGrants)
      output.print(`key value stores ${keyValueStores.join(' ')}: ${words(actions)}`);
    if (grants.length + keyValueStoreGrants.length === 0)
      output.tell('You may do nothing here. Who runs the gateway can change that (access.json).');
    return 0;
  },
};

const words = (actions: readonly string[]) => actions.join(' ').toLowerCase();
