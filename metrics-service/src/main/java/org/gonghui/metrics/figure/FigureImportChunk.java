package org.gonghui.metrics.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.RowOutcome;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.metrics.figure.FigureImportFacts.Facts;
import org.jspecify.annotations.Nullable;

/** What is known of a chunk, and what is to be written of it. */
final class FigureImportChunk {

    private final Facts known;
    private final LocalDate today;
    private final Map<UUID, FigureRequest> created = new HashMap<>();
    private final SortedMap<String, UUID> keys = new TreeMap<>();
    private final Map<UUID, FigureRequest> edited = new LinkedHashMap<>();
    private final Map<ExternalId, UUID> named = new HashMap<>();

    FigureImportChunk(Facts known, LocalDate today) {
        this.known = known;
        this.today = today;
        named.putAll(known.named());
    }

    /** Sorted: importers who meet wait for each other one after the other, not in a circle. */
    Map<UUID, FigureRequest> createdByKey() {
        Map<UUID, FigureRequest> sorted = new LinkedHashMap<>();
        keys.values().forEach(id -> sorted.put(id, created.get(id)));
        return sorted;
    }

    /** What drafts say now. */
    Map<UUID, FigureRequest> edited() {
        return edited;
    }

    Map<UUID, FigureRequest> written() {
        Map<UUID, FigureRequest> written = new HashMap<>(created);
        written.putAll(edited);
        return written;
    }

    Decision decide(ImportRow<FigureRequest> uploaded) {
        FigureRequest row = uploaded.content();
        List<Fault> faults = FigureImportRules.check(row, known, today);
        if (!faults.isEmpty()) {
            return Decision.rejected(faults);
        }
        ExternalId other = row.restatesExternalId();
        UUID restated = other == null ? row.restates() : named.get(other);
        if (other != null && restated == null) {
            return Decision.rejected(List.of(Restatements.unknown("/restatesExternalId")));
        }
        FigureRequest figure = row.settled(restated);
        StoredFigure present = known.present().get(uploaded.key());
        return present == null ? decideNew(uploaded.key(), figure) : decideKnown(present, figure);
    }

    private Decision decideKnown(StoredFigure present, FigureRequest figure) {
        if (figure.isSaidBy(present.statement())) {
            return new Decision(RowOutcome.UNCHANGED, null, List.of());
        }
        Faults faults = new Faults();
        FigureImportRules.checkEdit(present, figure, faults);
        FigureImportRules.checkYear(figure, known, faults);
        if (!faults.none()) {
            return Decision.rejected(faults.list());
        }
        edited.put(present.id(), figure);
        return new Decision(RowOutcome.UPDATED, present.id(), List.of());
    }

    private Decision decideNew(String key, FigureRequest figure) {
        Faults faults = new Faults();
        FigureImportRules.checkYear(figure, known, faults);
        if (figure.externalId() != null && named.containsKey(figure.externalId())) {
            FigureImportRules.externalIdTaken(faults);
        }
        UUID restated = figure.restates();
        if (restated != null) {
            Optional<FigureRequest> that = Optional.ofNullable(created.get(restated))
                    .or(() -> Optional.ofNullable(known.restated().get(restated)));
            Restatements.check(figure, that)
                    .ifPresent(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
        }
        if (!faults.none()) {
            return Decision.rejected(faults.list());
        }
        UUID id = Ids.next();
        created.put(id, figure);
        keys.put(key, id);
        if (figure.externalId() != null) {
            named.put(figure.externalId(), id);
        }
        return new Decision(RowOutcome.CREATED, id, List.of());
    }

    /** What becomes of a row. */
    record Decision(RowOutcome outcome, @Nullable UUID id, List<Fault> faults) {

        static Decision rejected(List<Fault> faults) {
            return new Decision(RowOutcome.REJECTED, null, faults);
        }

        ImportOutcome outcome(ImportRow<?> row, Map<UUID, List<Fault>> warnings) {
            return outcome == RowOutcome.REJECTED
                    ? ImportOutcome.rejected(row, faults)
                    : ImportOutcome.of(row, outcome, id == null ? List.of() : warnings.getOrDefault(id, List.of()));
        }
    }
}
