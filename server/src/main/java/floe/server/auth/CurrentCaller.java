package floe.server.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;

/** Who calls, within a request that {@link AuthorizationFilter} has let through. */
@Singleton
public final class CurrentCaller {

  private static final String ATTRIBUTE = "floe.caller";

  /**
   * Returns the seller who calls.
   *
   * @throws IllegalStateException where the operation takes no seller's token
   */
  public Caller.Seller seller() {
    return caller(Caller.Seller.class);
  }

  /**
   * Returns the buyer who calls.
   *
   * @throws IllegalStateException where the operation takes no buyer's token
   */
  public Caller.Buyer buyer() {
    return caller(Caller.Buyer.class);
  }

  static void set(HttpRequest<?> request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  private static <C extends Caller> C caller(Class<C> type) {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getAttribute(ATTRIBUTE, type))
        .orElseThrow(() ->
            new IllegalStateException("the contract lets no " + type.getSimpleName() + " do this"));
  }
}
