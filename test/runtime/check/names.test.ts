import { expect, test } from '@jest/globals';
import { builtInsOf } from '../../../src/runtime/check/builtIns.ts';
import { moduleMembers } from '../../../src/runtime/check/moduleMembers.ts';
import { valueOf } from '../runCode.ts';

test.each([...moduleMembers])("the members of %s are the sandbox's", async (module, members) => {
  const names = await valueOf(`Object.getOwnPropertyNames(require('${module}'))`);
  expect((names as string[]).toSorted()).toEqual(members);
});

test.each(['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const)(
  'the global names of %s, and the members of its objects, are those of the sandbox',
  async (runtime) => {
    const { globals, members } = builtInsOf(runtime);
    const options = { runtime };
    const names = await valueOf('Object.getOwnPropertyNames(globalThis)', options);
    const missing = (names as string[]).filter((name) => !globals.has(name));
    expect(missing.filter((name) => name !== 'host')).toEqual([]);
    for (const name of globals) {
      const type = await valueOf(`typeof ${name}`, options);
      expect({ name, isThere: type !== 'undefined' || name === 'undefined' }).toEqual({
        name,
        isThere: true,
      });
    }
    for (const [object, known] of members) {
      const own = await valueOf(
        `typeof ${object} === 'undefined' ? [] : Object.getOwnPropertyNames(${object})`,
        options,
      );
      const unknown = (own as string[]).filter((name) => !known.has(name));
      expect({ object, unknown }).toEqual({ object, unknown: [] });
    }
  },
);
