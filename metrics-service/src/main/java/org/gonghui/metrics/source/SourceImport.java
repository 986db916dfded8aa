package org.gonghui.metrics.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.gonghui.kit.bulk.ImportOneByOne;
import org.gonghui.kit.change.Publication;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of sources, by their codes. */
@Singleton
public class SourceImport extends ImportOneByOne<SourceRequest> {

    static final String CSV_EXAMPLE =
            """
            code,kind,title.zh,publisher.zh,publishedOn
            001,newspaper_article,擦亮“工”字服务品牌,新快报,
            """;

    private final SourceService sources;

    SourceImport(SourceService sources) {
        this.sources = sources;
    }

    @Override
    public String collection() {
        return "sources";
    }

    @Override
    public Class<SourceRequest> rowType() {
        return SourceRequest.class;
    }

    @Override
    public String keyOf(SourceRequest row) {
        return row.code();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        return row.path("code").textValue();
    }

    @Override
    protected Publication upsert(SourceRequest row) {
        return sources.upsert(row);
    }

    @Override
    protected void forget() {
        sources.forget();
    }
}
