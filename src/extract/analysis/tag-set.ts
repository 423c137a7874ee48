/** Names of the classes that the models tell apart; a class is its index. Tag 0 and name 0 are none, label 0 is the root's. */
export interface TagSet {
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly labels: readonly string[];
}
