package org.gonghui.programme.mutualaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.registrycopy.BodyDirectory;

/** Copies a body's enrolments from one year to the next. */
@Singleton
public class RenewalService {

    private static final int AT_ONCE = 1000;
    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final PlanYearRepository plans;
    private final EnrolmentRepository enrolments;
    private final Enrolling enrolling;
    private final Covers covers;
    private final BodyDirectory directory;
    private final Caller caller;
    private final Sql sql;

    RenewalService(
            PlanYearRepository plans,
            EnrolmentRepository enrolments,
            Enrolling enrolling,
            Covers covers,
            BodyDirectory directory,
            Caller caller,
            Sql sql) {
        this.plans = plans;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.covers = covers;
        this.directory = directory;
        this.caller = caller;
        this.sql = sql;
    }

    RenewalView renew(String code, String body) {
        directory.require(body, "/body");
        caller.requireWithin(body, "/body");
        return QuarkusTransaction.joiningExisting().call(() -> copy(code, body));
    }

    /** Two renewals of one body at once would copy the same people, and one be thrown out at its end. */
    private RenewalView copy(String code, String body) {
        sql.list(TURN, row -> "", "renewal " + code + " " + body);
        PlanYearRequest terms = plans.find(code).orElseThrow(() -> PlanYearService.notFound(code));
        PlanYearRequest before = plans.of(terms.plan(), terms.year() - 1)
                .orElseThrow(() -> new Problem(CommonProblem.CONFLICT)
                        .with("", "no_year_before", Text.of("没有上一年度可续", "The plan has no year before this one")));
        covers.requireTime(terms);
        List<UUID> old = enrolments.toRenew(before.code(), body, code, AT_ONCE);
        enrolling.copy(enrolments.list("id IN ?1 ORDER BY id", old), terms);
        return new RenewalView(before.code(), old.size(), enrolments.countToRenew(before.code(), body, code));
    }
}
