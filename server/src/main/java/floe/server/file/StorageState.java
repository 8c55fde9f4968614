package floe.server.file;

/**
 * How far the bytes of a file have come. What a crash interrupts stays visible as a state that a
 * start-up resolves.
 */
public enum StorageState {
  /** Parts may arrive. */
  UPLOADING,
  /** The store is being asked to join the parts. */
  COMPLETING,
  /** The object is there. */
  STORED,
  /** The file is deleted, and the store is being asked to forget its bytes. */
  DELETING,
  /** The file is deleted, and its bytes must be kept for now. */
  KEPT,
  /** The store has nothing of it any more. */
  GONE
}
