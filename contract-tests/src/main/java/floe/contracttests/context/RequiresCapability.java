package floe.contracttests.context;

import floe.contracttests.target.Capability;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a scenario needs of its target; where the target lacks it, the scenario is reported as left
 * out, with the reason.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresCapability {

  /** All of these. */
  Capability[] value();
}
