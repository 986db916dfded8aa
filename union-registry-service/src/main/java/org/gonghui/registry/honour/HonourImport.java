package org.gonghui.registry.honour;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.ImportTarget;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of honours, row by row: one is known by its external id. */
@ApplicationScoped
public class HonourImport implements ImportTarget<HonourRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,honour.zh,level,year,recipient.kind,recipient.name.zh,body,state
            sample,H001,全国五一劳动奖章,national,2024,person,张三,GD-HZ,awarded
            """;

    private static final int CHUNK = 500;

    private final HonourService service;
    private final HonourRepository honours;

    HonourImport(HonourService service, HonourRepository honours) {
        this.service = service;
        this.honours = honours;
    }

    @Override
    public String collection() {
        return "honours";
    }

    @Override
    public Class<HonourRequest> rowType() {
        return HonourRequest.class;
    }

    @Override
    public String keyOf(HonourRequest row) {
        ExternalId id = externalId(row);
        return id.system() + ":" + id.key();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        String system = row.path("externalId").path("system").textValue();
        String key = row.path("externalId").path("key").textValue();
        return system == null || key == null ? null : system + ":" + key;
    }

    @Override
    public void check(HonourRequest row, Faults faults) {
        if (row.externalId() == null) {
            faults.add("/externalId", "required", Text.of("批量上传必须填写", "An upload needs it to know the honour again"));
        }
    }

    @Override
    public int chunkRows() {
        return CHUNK;
    }

    @Override
    public List<ImportOutcome> apply(ImportChunk<HonourRequest> chunk) {
        List<ImportOutcome> outcomes = chunk.rows().stream().map(this::apply).toList();
        honours.forget();
        return outcomes;
    }

    private ImportOutcome apply(ImportRow<HonourRequest> row) {
        try {
            return ImportOutcome.of(row, service.upsert(row.content(), externalId(row.content())));
        } catch (Problem problem) {
            return ImportOutcome.rejected(
                    row,
                    problem.faults().stream()
                            .map(fault -> problem.type() == CommonProblem.OUTSIDE_SCOPE
                                    ? new Fault(fault.pointer(), "forbidden", fault.detail())
                                    : fault)
                            .toList());
        }
    }

    private static ExternalId externalId(HonourRequest row) {
        ExternalId id = row.externalId();
        if (id == null) {
            throw new IllegalStateException("checked when the row was read");
        }
        return id;
    }
}
