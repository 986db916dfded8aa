package org.gonghui.programme.mutualaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Sets the terms of plan-years. */
@Singleton
public class PlanYearService {

    static final String RESOURCE = "mutual_aid_plan_year";
    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final PlanYearRepository plans;
    private final Documents documents;
    private final BodyDirectory directory;
    private final Caller caller;
    private final Sql sql;

    PlanYearService(PlanYearRepository plans, Documents documents, BodyDirectory directory, Caller caller, Sql sql) {
        this.plans = plans;
        this.documents = documents;
        this.directory = directory;
        this.caller = caller;
        this.sql = sql;
    }

    StoredDocument find(String code) {
        return documents.find(RESOURCE, code).orElseThrow(() -> notFound(code));
    }

    Page<StoredDocument> list(PlanYearFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = plans.page(filter, PageToken.after(from), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    /** Records the terms of a plan-year, or replaces them. */
    Publication put(String code, PlanYearRequest request, @Nullable String ifMatch) {
        if (!code.equals(request.code())) {
            throw Problem.content(
                    "/code", "immutable", Text.of("代码必须是 %s", "The code is %s").with(code));
        }
        directory.require(request.body(), "/body");
        caller.requireWithin(request.body(), "/body");
        return QuarkusTransaction.joiningExisting().call(() -> record(request, ifMatch));
    }

    private Publication record(PlanYearRequest request, @Nullable String ifMatch) {
        sql.list(TURN, row -> "", RESOURCE + " " + request.code());
        Optional<StoredDocument> present = documents.lock(RESOURCE, request.code());
        if (present.isPresent()) {
            PlanYearRequest before = plans.find(request.code()).orElseThrow();
            caller.requireWithin(before.body(), "");
            if (!before.equals(request)) {
                EntityTags.requireMatch(ifMatch, present.get().etag());
                requireSamePlan(before, request);
            }
        }
        plans.put(request);
        return documents.publish(RESOURCE, request.code(), request);
    }

    /** Cover and waiting periods of those who are enrolled came of these. */
    private static void requireSamePlan(PlanYearRequest before, PlanYearRequest after) {
        Faults faults = new Faults();
        Text kept = Text.of("创建后不可更改", "Cannot be changed once the plan-year exists");
        if (!before.plan().equals(after.plan())) {
            faults.add("/plan", "immutable", kept);
        }
        if (!before.year().equals(after.year())) {
            faults.add("/year", "immutable", kept);
        }
        faults.throwIfAny();
    }

    static Problem notFound(String code) {
        return Problem.notFound(
                Text.of("没有互助保障年度 %s", "There is no plan-year %s").with(code));
    }
}
