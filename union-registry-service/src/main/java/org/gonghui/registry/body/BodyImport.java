package org.gonghui.registry.body;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportTarget;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of bodies, many rows at a time. A superior may come later in the same file. */
@ApplicationScoped
public class BodyImport implements ImportTarget<BodyRequest> {

    static final String CSV_EXAMPLE =
            """
            code,name.zh,name.en,type,level,superior,divisionCode,tags
            GD-HZ,惠州市总工会,Huizhou Federation of Trade Unions,municipal_federation,municipal,GD,441300,pilot|coast
            """;

    private static final int CHUNK = 5000;

    private final BodyImportRepository bodies;
    private final BodyImportDecision decision;

    BodyImport(BodyImportRepository bodies, BodyImportDecision decision) {
        this.bodies = bodies;
        this.decision = decision;
    }

    @Override
    public String collection() {
        return "bodies";
    }

    @Override
    public Class<BodyRequest> rowType() {
        return BodyRequest.class;
    }

    @Override
    public String keyOf(BodyRequest row) {
        return row.code();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        return row.path("code").textValue();
    }

    @Override
    public int chunkRows() {
        return CHUNK;
    }

    /** A new body comes after its superior. */
    @Override
    public Map<String, String> needs(List<BodyRequest> rows) {
        Set<String> known = bodies.known(rows.stream().map(BodyRequest::code).toList());
        return rows.stream()
                .filter(row -> row.superior() != null && !known.contains(row.code()))
                .collect(Collectors.toMap(BodyRequest::code, BodyRequest::superior, (first, second) -> first));
    }

    @Override
    public Fault cycle() {
        return new Fault(
                "/superior",
                "cycle",
                Text.of("文件中的隶属关系成环", "Over other rows of the file the body stands above itself"));
    }

    @Override
    public List<ImportOutcome> apply(ImportChunk<BodyRequest> chunk) {
        return decision.apply(chunk);
    }
}
