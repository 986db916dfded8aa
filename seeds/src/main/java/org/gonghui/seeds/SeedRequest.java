package org.gonghui.seeds;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call that brings one row in.
 *
 * @param row the id of the row, for the line that names a failure
 * @param path below {@code /api/v1}
 */
record SeedRequest(String row, String method, String path, ObjectNode body) {

    static SeedRequest put(SeedRow row, String path, ObjectNode body) {
        return new SeedRequest(row.id(), "PUT", path, body);
    }

    static SeedRequest post(SeedRow row, String path, ObjectNode body) {
        return new SeedRequest(row.id(), "POST", path, body);
    }

    /** {@code {"system": …, "key": row id}}: what makes a second load find its rows again. */
    static ObjectNode externalId(String system, SeedRow row) {
        return SeedRow.object().put("system", system).put("key", row.id());
    }

    static ObjectNode source(SeedRow row) {
        return SeedRow.object().put("document", row.text("document")).put("lines", row.text("lines"));
    }
}
