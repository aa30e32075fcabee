import type { Circus } from '@jest/types';
import SharedErrorEnvironment from './environment.ts';

/** Tests of Apollo's suite that ask for what the gateway does otherwise on purpose. */
const inapplicable: readonly (readonly [RegExp, string])[] = [
  [/lockstep versioning/, 'the suite is published less often than the server'],
  [/^CSRF prevention default$/, 'what a form can send is 415, before CSRF prevention says 400'],
  [/POST body is empty|invalid content-type/, 'a body that is not application/json is 415'],
  [
    /cacheControl Headers|cache-control (?:is disabled|not set without any hints with|set with)/,
    'every answer is no-store',
  ],
  [
    /PersistedQueryNot\w+ to a/,
    'every answer is no-store, also what tells that there are no persisted queries',
  ],
];

/** Skips what does not apply. */
export default class ApolloEnvironment extends SharedErrorEnvironment {
  handleTestEvent = ({ name, ...event }: Circus.Event) => {
    if (name !== 'test_start' || !('test' in event)) return;
    const { test } = event;
    const title = `${test.parent.name} ${test.name}`;
    if (inapplicable.some(([form]) => form.test(title))) test.mode = 'skip';
  };
}
