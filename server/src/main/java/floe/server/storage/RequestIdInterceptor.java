package floe.server.storage;

import floe.steering.journal.RequestId;
import org.slf4j.MDC;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Tells the store the id of the request that it is asked for, so that both are found together. Not
 * for stores behind proxies, which may replace the header that was signed.
 */
final class RequestIdInterceptor implements ExecutionInterceptor {

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    String id = MDC.get(RequestId.LOG_KEY);
    return id == null
        ? context.httpRequest()
        : context.httpRequest().copy(request -> request.putHeader(RequestId.HEADER, id));
  }
}
