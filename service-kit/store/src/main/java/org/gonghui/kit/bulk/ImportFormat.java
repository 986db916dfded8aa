package org.gonghui.kit.bulk;

/** How the rows of an upload are written. */
enum ImportFormat {
    NDJSON,
    CSV;

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";
}
