/** Describes an example, which GraphiQL shows in a tab of its own. The name of its operation is the tab's title. */
export interface Example {
  query: string;
  /** JSON; comments are allowed. */
  variables?: string;
}
