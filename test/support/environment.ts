import NodeEnvironment from 'jest-environment-node';

type Options = ConstructorParameters<typeof NodeEnvironment>;

/**
 * Makes the test's realm and Node's share the class `Error`, as they do outside Jest. Jest runs tests in a realm of
 * their own, in which an error of a socket is not an `instanceof Error`; the SDK would replace it by one without its
 * code.
 */
export default class SharedErrorEnvironment extends NodeEnvironment {
  constructor(...options: Options) {
    super(...options);
    this.global.Error = Error;
  }
}
