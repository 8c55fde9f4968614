package floe.server.file;

import java.util.UUID;

/** Is told about changes of files that decide who may see them, within the transaction. */
public interface FileListener {

  /** Locks what {@link #changed} will change, before the file is locked. */
  void changing(UUID fileId);

  /** Brings what depends on a file to what the file is now. */
  void changed(UUID fileId, UUID organizationId);
}
