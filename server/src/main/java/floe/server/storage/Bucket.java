package floe.server.storage;

/** The two buckets of the store. They differ in who may read their objects. */
public enum Bucket {
  /** Objects are readable through presigned URLs only. */
  PRIVATE,
  /** Objects are readable by anyone who knows their URL. */
  PUBLIC
}
