package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.RowOutcome;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.figure.FigureImportFacts.Facts;
import org.jspecify.annotations.Nullable;

/** Decides for each row of a chunk what becomes of it, by what stands in the database, and has all of them written. */
@ApplicationScoped
class FigureImportDecision {

    private final FigureImportFacts facts;
    private final FigureImportWriter writer;
    private final Slips slips;
    private final Calendar calendar;

    FigureImportDecision(FigureImportFacts facts, FigureImportWriter writer, Slips slips, Calendar calendar) {
        this.facts = facts;
        this.writer = writer;
        this.slips = slips;
        this.calendar = calendar;
    }

    List<ImportOutcome> apply(List<ImportRow<FigureRequest>> rows) {
        List<FigureRequest> figures =
                rows.stream().map(row -> row.content().normalised()).toList();
        Facts known = facts.of(figures);
        Chunk chunk = new Chunk(known);
        List<Decision> decisions = figures.stream().map(chunk::decide).toList();
        writer.create(chunk.created, known.metrics());
        writer.edit(chunk.edited);
        Map<UUID, FigureRequest> written = new HashMap<>(chunk.created);
        written.putAll(chunk.edited);
        Map<UUID, List<Fault>> warnings = slips.among(written, known.metrics());
        List<ImportOutcome> outcomes = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            outcomes.add(decisions.get(at).outcome(rows.get(at), warnings));
        }
        return outcomes;
    }

    /** What becomes of a row. */
    private record Decision(RowOutcome outcome, @Nullable UUID id, List<Fault> faults) {

        static Decision rejected(List<Fault> faults) {
            return new Decision(RowOutcome.REJECTED, null, faults);
        }

        ImportOutcome outcome(ImportRow<?> row, Map<UUID, List<Fault>> warnings) {
            return outcome == RowOutcome.REJECTED
                    ? ImportOutcome.rejected(row, faults)
                    : ImportOutcome.of(row, outcome, id == null ? List.of() : warnings.getOrDefault(id, List.of()));
        }
    }

    /** What is known of a chunk, and what is to be written of it. */
    private final class Chunk {

        private final Facts known;
        private final Map<UUID, FigureRequest> created = new LinkedHashMap<>();
        private final Map<UUID, FigureRequest> edited = new LinkedHashMap<>();
        private final Map<ExternalId, UUID> named = new HashMap<>();

        Chunk(Facts known) {
            this.known = known;
            named.putAll(known.named());
        }

        Decision decide(FigureRequest row) {
            List<Fault> faults = FigureImportRules.check(row, known, calendar.today());
            if (!faults.isEmpty()) {
                return Decision.rejected(faults);
            }
            ExternalId other = row.restatesExternalId();
            UUID restated = other == null ? row.restates() : named.get(other);
            if (other != null && restated == null) {
                return Decision.rejected(List.of(Restatements.unknown("/restatesExternalId")));
            }
            FigureRequest figure = row.settled(restated);
            StoredFigure present = known.present().get(FigureKey.of(figure));
            return present == null ? decideNew(figure) : decideKnown(present, figure);
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

        private Decision decideNew(FigureRequest figure) {
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
            if (figure.externalId() != null) {
                named.put(figure.externalId(), id);
            }
            return new Decision(RowOutcome.CREATED, id, List.of());
        }
    }
}
