package org.gonghui.programme.mutualaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.registrycopy.BodyDirectory;

/** Lets all drafts of a body in a plan-year count, such as those that a renewal made. */
@Singleton
public class ConfirmationService {

    private static final int AT_ONCE = 1000;

    private final PlanYearRepository plans;
    private final EnrolmentRepository enrolments;
    private final Confirming confirming;
    private final BulkDocuments documents;
    private final BodyDirectory directory;
    private final Caller caller;

    ConfirmationService(
            PlanYearRepository plans,
            EnrolmentRepository enrolments,
            Confirming confirming,
            BulkDocuments documents,
            BodyDirectory directory,
            Caller caller) {
        this.plans = plans;
        this.enrolments = enrolments;
        this.confirming = confirming;
        this.documents = documents;
        this.directory = directory;
        this.caller = caller;
    }

    ConfirmationView confirm(String code, String body) {
        directory.require(body, "/body");
        caller.requireWithin(body, "/body");
        return QuarkusTransaction.joiningExisting().call(() -> confirmDrafts(code, body));
    }

    /** What others confirm or withdraw meanwhile is no draft any more once it is locked here, and stays as they left it. */
    private ConfirmationView confirmDrafts(String code, String body) {
        PlanYearRequest terms = plans.find(code).orElseThrow(() -> PlanYearService.notFound(code));
        List<UUID> found = enrolments.drafts(code, body, AT_ONCE);
        documents.lock(
                EnrolmentService.RESOURCE, found.stream().map(UUID::toString).toList());
        List<Enrolment> drafts = enrolments.list("id IN ?1 AND state = ?2 ORDER BY id", found, EnrolmentState.DRAFT);
        if (!drafts.isEmpty()) {
            confirming.confirm(terms, drafts);
        }
        enrolments.flush();
        return new ConfirmationView(drafts.size(), enrolments.countDrafts(code, body));
    }
}
