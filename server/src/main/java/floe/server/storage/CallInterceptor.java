package floe.server.storage;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;

/** Tells an observer of every call of the store. */
final class CallInterceptor implements ExecutionInterceptor {

  private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("floe.begun");
  private static final int SERVER_ERRORS = 500;

  private final StoreLimits.CallObserver observer;

  CallInterceptor(StoreLimits.CallObserver observer) {
    this.observer = observer;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGUN, System.nanoTime());
    if (observer.isDown() && !(context.request() instanceof HeadBucketRequest)) {
      throw SdkClientException.create("the store has not answered lately");
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    tell(attributes, true);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    tell(
        attributes,
        context.exception() instanceof AwsServiceException error
            && error.statusCode() < SERVER_ERRORS);
  }

  private void tell(ExecutionAttributes attributes, boolean answered) {
    Long begun = attributes.getAttribute(BEGUN);
    observer.called(
        String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
        Duration.ofNanos(System.nanoTime() - (begun == null ? System.nanoTime() : begun)),
        answered);
  }
}
