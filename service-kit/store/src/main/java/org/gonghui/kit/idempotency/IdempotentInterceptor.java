package org.gonghui.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Runs an operation once for each key; without a key, as if it were not there. */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.BEFORE_TRANSACTIONS)
public class IdempotentInterceptor {

    /** That of {@code @Transactional} is 200 after the platform's beginning. */
    static final int BEFORE_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private final PresentCall present;
    private final IdempotentCalls calls;

    IdempotentInterceptor(PresentCall present, IdempotentCalls calls) {
        this.present = present;
        this.calls = calls;
    }

    @AroundInvoke
    Object run(InvocationContext operation) throws Exception {
        Optional<KeyedCall> call = present.keyed();
        return call.isEmpty() ? operation.proceed() : calls.once(call.get(), () -> (Response) operation.proceed());
    }
}
