package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Notes who keeps out of a case. */
@ApplicationScoped
public class RecusalService {

    private final OpenCases cases;
    private final Casework casework;
    private final RecusalRepository recusals;
    private final Caller caller;

    RecusalService(OpenCases cases, Casework casework, RecusalRepository recusals, Caller caller) {
        this.cases = cases;
        this.casework = casework;
        this.recusals = recusals;
        this.caller = caller;
    }

    /**
     * Keeps somebody out of a case for good. Noted once; again it changes nothing.
     *
     * @param subject null: the caller
     */
    @Transactional
    ShownCase recuse(UUID id, @Nullable String subject, String reason) {
        OpenCase open = cases.open(id);
        recusals.add(id, subject == null ? caller.subject() : subject, reason);
        return new ShownCase(
                casework.publish(open.application()), cases.look(id).allowedActions());
    }
}
