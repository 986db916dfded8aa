package org.gonghui.programme.payment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Sight;
import org.gonghui.programme.shared.WorkProblem;

/** Where batches are taken in hand and put back: locked, allowed, kept, published. */
@Singleton
class BatchDesk {

    private final BatchRepository batches;
    private final LineRepository lines;
    private final Documents documents;
    private final Sight sight;
    private final Caller caller;

    BatchDesk(BatchRepository batches, LineRepository lines, Documents documents, Sight sight, Caller caller) {
        this.batches = batches;
        this.lines = lines;
        this.documents = documents;
        this.sight = sight;
        this.caller = caller;
    }

    /** A batch that the caller may know of. */
    Batch find(UUID id) {
        return batches.find(id).filter(batch -> sight.reaches(batch.body())).orElseThrow(() -> unknown(id));
    }

    /** Keeps others from changing a batch until the transaction ends, and reads it then, if the caller may do this to it. */
    @Transactional(TxType.MANDATORY)
    Batch take(UUID id, BatchAction action) {
        find(id);
        documents.lock(Batch.RESOURCE, id.toString());
        Batch batch = batches.find(id).orElseThrow();
        requireMay(action, batch);
        return batch;
    }

    private void requireMay(BatchAction action, Batch batch) {
        if (!action.isFor(caller.roles())) {
            throw new Problem(CommonProblem.FORBIDDEN)
                    .with("", "role_needed", Text.of("所持角色不能办理此步骤", "None of your roles takes this step"));
        }
        if (!action.isAllowedIn(batch.state())) {
            throw wrongState(action, batch);
        }
        if (action == BatchAction.APPROVE && isMaker(batch)) {
            throw new Problem(WorkProblem.OWN_WORK)
                    .with("", "own_work", Text.of("您制作了此批次", "You made this batch yourself"));
        }
    }

    private Problem wrongState(BatchAction action, Batch batch) {
        List<String> allowed = allowed(batch).stream().map(Coded::code).toList();
        return new Problem(CommonProblem.CONFLICT)
                .with(
                        "/state",
                        "wrong_state",
                        Text.of("现为“%s”，不能“%s”；可办：[%s]", "It is “%s” and cannot “%s” now; you may: [%s]")
                                .with(batch.state().code(), action.code(), String.join(", ", allowed)))
                .member("allowedActions", allowed);
    }

    /** What the caller may do with a batch. */
    List<BatchAction> allowed(Batch batch) {
        return BatchAction.allowed(batch.state(), caller.roles(), isMaker(batch));
    }

    private boolean isMaker(Batch batch) {
        return caller.subject().equals(batch.madeBy());
    }

    /** Keeps a batch as it is now. */
    @Transactional(TxType.MANDATORY)
    ShownBatch keep(Batch batch) {
        batches.move(batch);
        return publish(batch);
    }

    @Transactional(TxType.MANDATORY)
    ShownBatch publish(Batch batch) {
        Publication publication = documents.publish(
                Batch.RESOURCE, batch.id().toString(), BatchDocument.of(batch, lines.sums(batch.id())));
        return new ShownBatch(publication, allowed(batch));
    }

    ShownBatch show(UUID id) {
        Batch batch = find(id);
        Publication present =
                new Publication(documents.find(Batch.RESOURCE, id.toString()).orElseThrow(), false);
        return new ShownBatch(present, allowed(batch));
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound(
                Text.of("没有付款批次 %s", "There is no payment batch %s").with(id));
    }
}
