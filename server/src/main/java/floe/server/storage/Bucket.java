package floe.server.storage;

/** The two buckets of the store, by who may read them. */
public enum Bucket {
  /** Read through presigned URLs only. */
  PRIVATE,
  /** Each object is readable by anyone who knows its URL. */
  PUBLIC
}
