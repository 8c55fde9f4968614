package floe.server.file;

import java.util.UUID;

/** Says which bytes the store must keep although their file is deleted. */
public interface FileRetention {

  /** Returns whether the bytes of a file must be kept when it is deleted. */
  boolean isKept(UUID fileId);
}
