package floe.server.query;

import floe.server.availability.SqlStates;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out {@link RetriedOnDeadlock}. */
@Singleton
@InterceptorBean(RetriedOnDeadlock.class)
final class DeadlockRetry implements MethodInterceptor<Object, Object> {

  private static final int ATTEMPTS = 4;

  /** The SQL states of a deadlock: PostgreSQL's, H2's. */
  private static final Set<String> DEADLOCK = Set.of("40P01", "40001");

  private final TransactionOperations<Connection> transactions;

  DeadlockRetry(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @Override
  public int getOrder() {
    return InterceptPhase.RETRY.getPosition();
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
    boolean outermost = transactions.findTransactionStatus().isEmpty();
    for (int attempt = 1; ; attempt++) {
      try {
        return context.proceed(this);
      } catch (RuntimeException e) {
        if (!outermost || attempt == ATTEMPTS || !SqlStates.isAny(e, DEADLOCK)) {
          throw e;
        }
      }
    }
  }
}
