/** Describes an example, which GraphiQL shows in a tab of its own. The name of its operation is the tab's title. */
export interface Example {
  query: string;
  /** JSON; comments are allowed. */
  variables?: string;
  /** Says which function the example takes from the list, and whether it needs its version. */
  takes?: Taken;
}

export interface Taken {
  /** Is taken if it is there, as after a fresh `npm start`; else the first that fits. */
  sample: string;
  /** True for a change: then one that was never published is preferred, as nobody runs it. */
  isChange: boolean;
}
