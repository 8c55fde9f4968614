package floe.server.file;

/** Work of another feature between the database and the store that may be left over. */
public interface UnfinishedWork {

  /** Tries once to finish what is left over. Others may do so at the same time. */
  void finish();
}
