/** Describes a tag of a resource. */
export interface Tag {
  key: string;
  value: string;
}
