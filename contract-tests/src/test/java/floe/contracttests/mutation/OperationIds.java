package floe.contracttests.mutation;

/** The ids of the operations that mutants change. */
final class OperationIds {
  static final String CREATE = "files:create";
  static final String UPLOADED = "files:uploaded";
  static final String LIST = "files:list";
  static final String UPDATE = "files:update";
  static final String DOWNLOAD = "files:download";
  static final String DOWNLOADABLES = "customer_portal:downloadables:list";
  static final String SESSION = "customer-sessions:create";
  static final String BENEFIT = "benefits:create";
  static final String DELETE = "files:delete";
  static final String DOWNLOAD_LINK = "customer_portal:downloadables:get";

  private OperationIds() {}
}
