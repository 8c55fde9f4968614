package floe.server.query;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a transaction that is tried again when the database ended it, so that another could go on.
 * Inside another transaction nothing is tried again: the whole of it has ended.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RetriedOnDeadlock {}
