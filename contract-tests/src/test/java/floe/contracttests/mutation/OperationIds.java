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
  static final String CUSTOMERS = "customers:list";
  static final String CREATE_CUSTOMER = "customers:create";
  static final String UPDATE_CUSTOMER = "customers:update";
  static final String DELETE_CUSTOMER = "customers:delete";
  static final String BENEFITS = "benefits:list";
  static final String GET_BENEFIT = "benefits:get";
  static final String UPDATE_BENEFIT = "benefits:update";
  static final String DELETE_BENEFIT = "benefits:delete";
  static final String BENEFIT_FILES = "benefits:files";
  static final String BENEFIT_GRANTS = "benefits:grants";
  static final String GRANTS = "benefit-grants:list";
  static final String JOURNAL = "requests:list";
  static final String DOWNLOAD_LINK = "customer_portal:downloadables:get";

  private OperationIds() {}
}
