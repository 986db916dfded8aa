package org.gonghui.kit.database;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.database.ConstraintCatalogue.Meaning;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Diagnosis;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds the caller's fault, or a passing trouble, behind what PostgreSQL reports. */
@Singleton
public class DatabaseDiagnosis implements Diagnosis {

    private static final String INTEGRITY_VIOLATION = "23";
    private static final String ROLLED_BACK = "40";
    private static final String CONNECTION_TROUBLE = "08";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String OPERATOR_INTERVENTION = "57";
    private static final String TRANSACTION_TOO_LONG = "25P04";
    /** The pool of connections says so in no other way. */
    private static final Set<String> POOL_EXHAUSTED =
            Set.of("Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection");

    private final Map<String, Meaning> meanings = new HashMap<>();

    DatabaseDiagnosis(@All List<ConstraintCatalogue> catalogues) {
        catalogues.forEach(catalogue -> meanings.putAll(catalogue.constraints()));
    }

    @Override
    public Optional<Problem> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = causeOf(cause)) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return of(refused, refused.getSQLState());
            }
            if (cause instanceof SQLException busy && isPoolExhausted(busy)) {
                return Optional.of(passing());
            }
        }
        return Optional.empty();
    }

    /** Why a commit failed is told only beside the word that it failed. */
    private static @Nullable Throwable causeOf(Throwable failure) {
        boolean toldBeside = failure instanceof RollbackException
                && failure.getCause() == null
                && failure.getSuppressed().length > 0;
        return toldBeside ? failure.getSuppressed()[0] : failure.getCause();
    }

    private static boolean isPoolExhausted(SQLException busy) {
        return busy.getMessage() != null && POOL_EXHAUSTED.contains(busy.getMessage());
    }

    private Optional<Problem> of(SQLException refused, String state) {
        if (state.startsWith(INTEGRITY_VIOLATION)) {
            return Optional.ofNullable(meanings.get(constraint(refused))).map(meaning -> new Problem(meaning.type())
                    .with(meaning.pointer(), meaning.code(), meaning.detail()));
        }
        if (state.startsWith(ROLLED_BACK)
                || state.startsWith(CONNECTION_TROUBLE)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.equals(LOCK_NOT_AVAILABLE)
                || state.equals(TRANSACTION_TOO_LONG)) {
            return Optional.of(passing());
        }
        return Optional.empty();
    }

    private static Problem passing() {
        return new Problem(CommonProblem.UNAVAILABLE, Text.of("请稍后重试", "Another write was in the way; try again"))
                .header("Retry-After", "1");
    }

    /** The name up to {@code __}: an index of a partition is named {@code index_of_the_whole__partition}. */
    private static @Nullable String constraint(SQLException refused) {
        ServerErrorMessage message =
                refused instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String name = message == null ? null : message.getConstraint();
        return name == null ? null : name.split("__", 2)[0];
    }
}
