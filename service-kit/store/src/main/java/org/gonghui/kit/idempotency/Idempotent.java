package org.gonghui.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that a caller may repeat with the same {@code Idempotency-Key}: it is done once, and answered alike each time.
 *
 * <p>With a key the whole operation, its answer included, is one transaction. So what it calls must join a transaction
 * that is open, never begin one of its own, and the operation answers with a {@code Response} whose entity is at hand.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a call without a key is refused, as where money moves. */
    @Nonbinding
    boolean required() default false;
}
