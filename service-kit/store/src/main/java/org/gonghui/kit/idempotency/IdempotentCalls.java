package org.gonghui.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.idempotency.IdempotentCallRepository.Answered;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;

/** Does what a call asks for once, in one transaction with the record of its answer. */
@Singleton
class IdempotentCalls {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final String RETRY_SECONDS = "1";

    private final IdempotentCallRepository calls;
    private final ObjectMapper json;
    private final Calendar calendar;
    private final Duration retention;

    IdempotentCalls(
            IdempotentCallRepository calls,
            ObjectMapper json,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.idempotency.retention", defaultValue = "PT24H") Duration retention) {
        this.calls = calls;
        this.json = json;
        this.calendar = calendar;
        this.retention = retention;
    }

    /**
     * The answer of the operation, or the one that it gave before. Only a success is kept; with any other answer nothing
     * of what the operation did stays.
     *
     * @throws Problem {@code idempotency-key-in-use} where the same call is under way, {@code idempotency-key-reused}
     *     where another one had this key
     */
    Response once(KeyedCall call, Callable<Response> operation) throws Exception {
        QuarkusTransaction.begin();
        boolean kept = false;
        try {
            Instant now = calendar.now();
            Optional<Response> before = replay(call, now.minus(retention));
            Response answer = before.isPresent() ? before.get() : run(call, operation, now);
            kept = before.isEmpty() && isSuccess(answer) && !QuarkusTransaction.isRollbackOnly();
            return answer;
        } finally {
            end(kept);
        }
    }

    private Optional<Response> replay(KeyedCall call, Instant after) {
        if (!calls.takeTurn(call)) {
            throw new Problem(IdempotencyProblem.IDEMPOTENCY_KEY_IN_USE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Optional<Answered> before = calls.find(call, after);
        if (before.isPresent() && !call.saysTheSame(before.get().content())) {
            throw new Problem(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED)
                    .with(
                            IdempotencyKeys.HEADER + ":",
                            "reused",
                            Text.of("第一次请求的路径、参数或内容不同", "The first call had another path, query or body"));
        }
        return before.map(
                answered -> answered.answer().answer().header(REPLAYED, "true").build());
    }

    /** What goes out now is what is kept, so that no later answer can differ. */
    private Response run(KeyedCall call, Callable<Response> operation, Instant now) throws Exception {
        Response answer = operation.call();
        if (!isSuccess(answer) || QuarkusTransaction.isRollbackOnly()) {
            return answer;
        }
        KeptAnswer kept = KeptAnswer.of(answer, json);
        calls.keep(call, kept, now);
        return kept.body() == null
                ? answer
                : Response.fromResponse(answer)
                        .entity(kept.body())
                        .type(kept.mediaType())
                        .build();
    }

    private static boolean isSuccess(Response answer) {
        return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
    }

    private static void end(boolean kept) {
        if (kept) {
            QuarkusTransaction.commit();
        } else {
            QuarkusTransaction.rollback();
        }
    }
}
