package org.gonghui.metrics.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.gonghui.kit.bulk.ImportOneByOne;
import org.gonghui.kit.change.Publication;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of metrics, by their codes. */
@Singleton
public class MetricImport extends ImportOneByOne<MetricRequest> {

    static final String CSV_EXAMPLE =
            """
            code,name.zh,name.en,unit,area,timeRule,hierarchyRule,valueType,nonNegative,expectedTypes
            relief_recipients,帮扶慰问人数,People given relief,person,relief,sum,sum,count,true,
            """;

    private final MetricService metrics;

    MetricImport(MetricService metrics) {
        this.metrics = metrics;
    }

    @Override
    public String collection() {
        return "metrics";
    }

    @Override
    public Class<MetricRequest> rowType() {
        return MetricRequest.class;
    }

    @Override
    public String keyOf(MetricRequest row) {
        return row.code();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        return row.path("code").textValue();
    }

    @Override
    protected Publication upsert(MetricRequest row) {
        return metrics.upsert(row);
    }

    @Override
    protected void forget() {
        metrics.forget();
    }
}
