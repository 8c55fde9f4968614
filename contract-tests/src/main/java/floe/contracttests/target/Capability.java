package floe.contracttests.target;

/**
 * What a check may require of a target beyond the contract of the public API. A target lacks what
 * its limitations name.
 */
public enum Capability {
  /** Worlds can be made: several organizations, with tokens of any scope. */
  WORLDS,
  /** Worlds are made from seeds and with fixtures, which can be added later, too. */
  FIXTURES,
  /** Worlds are listed and reset, and snapshots of them restored. */
  SNAPSHOTS,
  /** The clocks of worlds can be moved and frozen. */
  CLOCK,
  /** Presigned URLs of the store follow the clock of their world. */
  STORE_CLOCK,
  /** Benefits can be granted and revoked. */
  GRANTS,
  /** Files can be flagged and disabled. */
  FILE_FLAGS,
  /** Every answer has an id. */
  REQUEST_IDS,
  /** Requests can be looked up, with the reasons of refusals. */
  REQUEST_JOURNAL,
  /** Requests can be limited. */
  RATE_LIMITS,
  /** Customers are created, listed, changed and deleted. */
  CUSTOMERS,
  /** Benefits are listed, changed and deleted, and so are their files and grants listed. */
  BENEFIT_CHANGES,
  /** Worlds take fault rules. */
  FAULTS,
  /** A request is answered as its {@code Prefer} header asks. */
  PREFERENCES,
  /** There is an access token of the organization. */
  ACCESS_TOKEN,
  /** There is a personal access token. */
  PERSONAL_TOKEN,
  /** There is the session token of a customer. */
  CUSTOMER_TOKEN,
  /** There is the session token of a member. */
  MEMBER_TOKEN,
  /** Tokens that were never issued are refused. */
  STRANGE_TOKENS,
  /** An encoded U+0000 in a path is a value like any other. */
  NUL_IN_PATHS,
  /** The store has an address of its own, at which there is nothing but buckets. */
  STORE_ADDRESS,
  /** The store verifies signatures. */
  STORE_SIGNATURES,
  /** The store keeps S3's rules for parts: their sizes, checksums and numbers. */
  STORE_RULES,
  /** The store answers the preflights of browsers. */
  STORE_CORS,
  /**
   * The store is the target's own: fault rules reach it, its requests are in the journal and have
   * ids, and the bytes of a deleted file are hidden at once.
   */
  STORE_STEERING,
  /** The store takes parts that were announced without a checksum, which S3 refuses. */
  PARTS_WITHOUT_CHECKSUM
}
