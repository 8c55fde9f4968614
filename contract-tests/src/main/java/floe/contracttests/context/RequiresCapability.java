package floe.contracttests.context;

import floe.contracttests.target.Capability;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a scenario requires of its target. When the target lacks it, the scenario is reported
 * as left out, with the reason.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresCapability {

  /** Returns the required capabilities. */
  Capability[] value();
}
