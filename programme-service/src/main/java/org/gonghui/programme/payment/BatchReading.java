package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Finds batches and their lines. */
@ApplicationScoped
public class BatchReading {

    private final BatchRepository batches;
    private final LineRepository lines;
    private final BatchDesk desk;
    private final Sight sight;
    private final People people;

    BatchReading(BatchRepository batches, LineRepository lines, BatchDesk desk, Sight sight, People people) {
        this.batches = batches;
        this.lines = lines;
        this.desk = desk;
        this.sight = sight;
        this.people = people;
    }

    /** A batch that the caller may know of, with what he may do next. */
    public ShownBatch find(UUID id) {
        return desk.show(id);
    }

    /** Batches that the caller may know of, in the order in which they were made. */
    public List<StoredDocument> list(BatchFilter filter, @Nullable UUID after, int limit) {
        return batches.page(filter, sight.extent(), after, limit);
    }

    /** Lines of a batch after a place. */
    @Transactional
    public List<LineView> lines(UUID batch, @Nullable LineState state, int after, int limit) {
        desk.find(batch);
        List<Line> found = lines.page(batch, state, after, limit);
        Map<UUID, PersonalFile> payees =
                people.findAll(found.stream().map(Line::personalFile).toList());
        return found.stream()
                .map(line -> view(line, payees.get(line.personalFile()).masked()))
                .toList();
    }

    private static LineView view(Line line, PersonView payee) {
        return new LineView(
                line.id(),
                line.bankReference(),
                line.position(),
                line.payable(),
                line.body(),
                payee,
                BatchDocument.money(line.amount()),
                line.state(),
                line.paidOn(),
                line.failure(),
                line.reason());
    }
}
