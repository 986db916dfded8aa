package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.figure.FigureImportChunk.Decision;
import org.gonghui.metrics.figure.FigureImportFacts.Facts;

/** Has each row of a chunk decided by what stands in the database, and all of them written. */
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
        List<ImportRow<FigureRequest>> figures = rows.stream()
                .map(row -> new ImportRow<>(
                        row.rank(), row.line(), row.key(), row.content().normalised()))
                .toList();
        Facts known = facts.of(figures.stream().map(ImportRow::content).toList());
        FigureImportChunk chunk = new FigureImportChunk(known, calendar.today());
        List<Decision> decisions = figures.stream().map(chunk::decide).toList();
        writer.create(chunk.createdByKey(), known.metrics());
        writer.edit(chunk.edited());
        Map<UUID, List<Fault>> warnings = slips.among(chunk.written(), known.metrics());
        List<ImportOutcome> outcomes = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            outcomes.add(decisions.get(at).outcome(rows.get(at), warnings));
        }
        return outcomes;
    }
}
