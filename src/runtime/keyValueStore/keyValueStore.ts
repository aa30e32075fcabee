/** Describes the key value store of a function, as it is at one moment. */
export interface KeyValueStore {
  /** The UUID with which its ARN ends. */
  id: string;
  /**
   * Names this state of the entries, and no other of this process. A thread keeps the entries of a version that it has
   * got; without a version they are copied to it for each run.
   */
  version?: string;
  entries: ReadonlyMap<string, string>;
  createdTime: Date;
  lastModifiedTime: Date;
}
