/** An example of GraphiQL's, in a tab of its own. Its operation's name is the tab's title. */
export interface Example {
  query: string;
  /** JSON; comments are allowed. */
  variables?: string;
}
