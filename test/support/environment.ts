import NodeEnvironment from 'jest-environment-node';

type Options = ConstructorParameters<typeof NodeEnvironment>;

/**
 * Jest runs tests in a realm of their own, in which an error of Node's sockets is no `instanceof Error`; the SDK then
 * replaces it by one without its code. Here both realms share `Error`, as they do outside of Jest.
 */
export default class SharedErrorEnvironment extends NodeEnvironment {
  constructor(...options: Options) {
    super(...options);
    this.global.Error = Error;
  }
}
