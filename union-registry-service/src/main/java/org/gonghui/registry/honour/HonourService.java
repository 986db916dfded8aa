package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;

/** Records and edits honours, and takes nominations further. */
@Singleton
public class HonourService extends RecordService<Honour, HonourRequest> {

    HonourService(HonourRepository honours, RecordTools tools) {
        super(
                new RecordKind<>(
                        HonourResource.PATH,
                        HonourRequest.class,
                        Honour::new,
                        Text.of("没有荣誉 %s", "There is no honour %s")),
                honours,
                tools);
    }

    /** Takes a nomination a step further. */
    @Transactional
    public Publication moveOn(UUID id, HonourState state, HonourStepRequest step) {
        lock(id);
        Honour honour = findToChange(id);
        honour.moveOn(step.to(state));
        return publish(honour);
    }

    /** A nomination that has moved on since is still the one that was recorded. */
    @Override
    protected boolean saysTheSame(Honour known, HonourRequest request) {
        return known.toRequest().equals(request) || known.asRecorded().equals(request);
    }

    @Override
    protected void requireAllowed(HonourRequest before, HonourRequest after) {
        if (before.state() != after.state()) {
            throw Problem.content(
                    "/state",
                    "by_action",
                    Text.of(
                            "请用 POST /honours/{id}/propose、award 或 revoke",
                            "It moves on by POST /honours/{id}/propose, award or revoke"));
        }
    }

    @Override
    protected Object document(Honour honour) {
        return new HonourDocument(honour.id(), honour.toRequest(), honour.stateHistory());
    }
}
