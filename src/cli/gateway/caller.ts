/** Gives the headers that tell the gateway who calls. Nothing of them is ever written to a file. */
export interface Credential {
  /** The path of the GraphQL API for such a caller. */
  path: '/graphql' | '/service/graphql';
  headersOf: (url: string, body: string) => Promise<Record<string, string>>;
  /** Says what to do when the gateway does not know the caller. */
  mend: string;
  /** Gets a new token; undefined when there is no way to. */
  renew?: () => void;
}
