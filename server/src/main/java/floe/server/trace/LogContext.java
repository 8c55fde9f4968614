package floe.server.trace;

import floe.steering.journal.RequestId;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lets the log's lines have the id of the request that a thread serves; goes along when the request
 * changes threads.
 */
public record LogContext(String requestId)
    implements ThreadPropagatedContextElement<@Nullable String> {

  @Override
  public @Nullable String updateThreadContext() {
    String before = MDC.get(RequestId.LOG_KEY);
    MDC.put(RequestId.LOG_KEY, requestId);
    return before;
  }

  @Override
  public void restoreThreadContext(@Nullable String before) {
    if (before == null) {
      MDC.remove(RequestId.LOG_KEY);
    } else {
      MDC.put(RequestId.LOG_KEY, before);
    }
  }
}
