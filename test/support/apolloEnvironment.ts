import type { Circus } from '@jest/types';
import SharedErrorEnvironment from './environment.ts';

/** Lists the tests of Apollo's suite that the gateway fails on purpose, by a pattern of their titles, with reasons. */
const inapplicable: readonly (readonly [RegExp, string])[] = [
  [/lockstep versioning/, 'the suite is published less often than the server'],
  [
    /^CSRF prevention default$/,
    'a request that an HTML form can send gets 415 before CSRF prevention answers 400',
  ],
  [/POST body is empty|invalid content-type/, 'a body that is not application/json is 415'],
  [
    /cacheControl Headers|cache-control (?:is disabled|not set without any hints with|set with)/,
    'every answer is no-store',
  ],
  [
    /PersistedQueryNot\w+ to a/,
    'every answer is no-store, that of PersistedQueryNotSupported included',
  ],
];

/** Skips the tests that do not apply to the gateway. */
export default class ApolloEnvironment extends SharedErrorEnvironment {
  handleTestEvent = ({ name, ...event }: Circus.Event) => {
    if (name !== 'test_start' || !('test' in event)) return;
    const { test } = event;
    const title = `${test.parent.name} ${test.name}`;
    if (inapplicable.some(([form]) => form.test(title))) test.mode = 'skip';
  };
}
