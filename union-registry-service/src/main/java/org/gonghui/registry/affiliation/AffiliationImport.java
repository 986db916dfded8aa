package org.gonghui.registry.affiliation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportTarget;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of affiliations, in the tree and in the other lines. A row is known by all but its end and its remarks. */
@ApplicationScoped
public class AffiliationImport implements ImportTarget<AffiliationRequest> {

    static final String CSV_EXAMPLE =
            """
            body,superior,kind,validFrom,validTo,note
            GD-GZ-DIGITECH,GD,industry_line,2024-01-01,,试点
            """;

    private static final int CHUNK = 5000;

    private final AffiliationImportDecision decision;

    AffiliationImport(AffiliationImportDecision decision) {
        this.decision = decision;
    }

    @Override
    public String collection() {
        return "affiliations";
    }

    @Override
    public Class<AffiliationRequest> rowType() {
        return AffiliationRequest.class;
    }

    @Override
    public String keyOf(AffiliationRequest row) {
        String since = row.validFrom() == null ? "" : " " + row.validFrom();
        return row.body() + " > " + row.superior() + " " + row.kind().code() + since;
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        return null;
    }

    @Override
    public int chunkRows() {
        return CHUNK;
    }

    @Override
    public List<ImportOutcome> apply(ImportChunk<AffiliationRequest> chunk) {
        return decision.apply(chunk.rows());
    }
}
