package floe.server.file;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out {@link ChangesListing}. */
@Singleton
@InterceptorBean(ChangesListing.class)
final class ListingInterceptor implements MethodInterceptor<Object, Object> {

  private final BeanProvider<ListedFiles> listed;

  ListingInterceptor(BeanProvider<ListedFiles> listed) {
    this.listed = listed;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
    if (!(context.getParameterValueMap().get("id") instanceof UUID id)) {
      throw new IllegalStateException(context.getMethodName() + " has no id");
    }
    return listed.get().changing(id, () -> context.proceed(this));
  }
}
