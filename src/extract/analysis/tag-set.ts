/** Names of the classes that the three models tell apart; a class is its index. */
export interface TagSet {
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly labels: readonly string[];
}
