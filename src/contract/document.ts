/** Describes a document of a client with one query, and the types of its answer and variables. */
export interface QueryDocument<_Data, _Variables> {
  kind: 'query';
  name: string;
  text: string;
  /** Carries the types; never there. */
  types?: (variables: _Variables) => _Data;
}

/** Does the same for a mutation. */
export interface MutationDocument<_Data, _Variables> {
  kind: 'mutation';
  name: string;
  text: string;
  types?: (variables: _Variables) => _Data;
}
