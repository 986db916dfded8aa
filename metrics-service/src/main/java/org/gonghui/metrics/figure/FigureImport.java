package org.gonghui.metrics.figure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportTarget;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of figures, many rows at a time. A figure that is restated may come later in the same file. */
@ApplicationScoped
public class FigureImport implements ImportTarget<FigureRequest> {

    static final String CSV_EXAMPLE =
            """
            body,metric,period.kind,period.from,period.to,basis,value,unit,qualifier,coverage,state
            GD-ORG,relief_recipients,year,2024,2024,reported,72000,person,exact,subtree,draft
            """;

    static final String DESCRIPTION =
            """
            A figure begins as draft or, by a publisher, as published. Another content under a known key is rejected and \
            corrected at the figure itself; only of a draft do value, qualifier and note change by an upload. \
            restatesExternalId may name a figure of the same file, before or after. A body that is not known yet is \
            rejected at once. A row that is taken though it looks odd beside last year has warnings in the outcome.""";

    private static final int CHUNK = 5000;

    private final FigureImportDecision decision;

    FigureImport(FigureImportDecision decision) {
        this.decision = decision;
    }

    @Override
    public String collection() {
        return "figures";
    }

    @Override
    public Class<FigureRequest> rowType() {
        return FigureRequest.class;
    }

    @Override
    public String keyOf(FigureRequest row) {
        return FigureKey.of(row);
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        return FigureKey.in(row);
    }

    @Override
    public int chunkRows() {
        return CHUNK;
    }

    /** What is restated does not itself restate, so two ranks are enough. */
    @Override
    public int rankOf(FigureRequest row) {
        return row.restatesExternalId() == null ? 0 : 1;
    }

    @Override
    public List<ImportOutcome> apply(ImportChunk<FigureRequest> chunk) {
        return decision.apply(chunk.rows());
    }
}
