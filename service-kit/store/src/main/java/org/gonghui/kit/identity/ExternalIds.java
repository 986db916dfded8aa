package org.gonghui.kit.identity;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.gonghui.kit.database.ConstraintCatalogue.Meaning;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** What holds for records that have a name elsewhere: one record for each name, for good. */
@Singleton
public class ExternalIds {

    private static final String POINTER = "/externalId";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** What it means that a record's external id is not unique. */
    public static final Meaning TAKEN =
            Meaning.conflict(POINTER, "already_exists", Text.of("已有记录使用此外部编号", "Another record has this external id"));

    private final Sql sql;

    ExternalIds(Sql sql) {
        this.sql = sql;
    }

    /** Of several requests with the same name, lets one pass until the transaction ends. */
    public void lock(String resource, ExternalId externalId) {
        sql.list(LOCK, row -> "", resource + " " + externalId.system() + " " + externalId.key());
    }

    /** The answer to a request for a new record under the name of one that looks different. */
    public static Problem taken(String location) {
        return new Problem(CommonProblem.ALREADY_EXISTS)
                .with(
                        POINTER,
                        "already_exists",
                        Text.of("已有内容不同的记录 %s", "A record with other content has it: %s")
                                .with(location))
                .header("Location", location);
    }

    /** The name of a record never changes. */
    public static void requireUnchanged(@Nullable ExternalId before, @Nullable ExternalId after) {
        if (!Objects.equals(before, after)) {
            throw Problem.content(POINTER, "immutable", Text.of("创建后不可更改", "Cannot be changed once the record exists"));
        }
    }
}
