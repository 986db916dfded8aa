package org.gonghui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metricJson;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.sourceJson;
import static org.gonghui.metrics.Uploads.number;
import static org.gonghui.metrics.Uploads.run;
import static org.gonghui.metrics.Uploads.verdicts;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CatalogueImportTest {

    @Test
    void metrics_are_known_by_their_codes() {
        String code = "m_" + next();
        String other = "m_" + next();
        String rows = line(metricJson(code)) + line(metricJson(other));
        assertThat(verdicts(run("metrics", "mode=atomic", rows))).containsExactly("1 created", "2 created");
        long newest = number("SELECT max(seq) FROM feed_entry");
        assertThat(verdicts(run("metrics", "mode=partial", rows))).containsExactly("1 unchanged", "2 unchanged");
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);

        recorded(Fig.of(root(), code));
        String changed = line(metricJson(code)).replace("person", "case")
                + line(metricJson(other)).replace("person", "case").replace("Metric", "Number")
                + line(metricJson("m_" + next())).replace("\"sum\"", "\"product\"");
        assertThat(verdicts(run("metrics", "mode=partial", changed)))
                .containsExactly(
                        "1 rejected /unit:in_use",
                        "2 updated",
                        "3 rejected /timeRule:unknown_code,/hierarchyRule:unknown_code");
        anonymous()
                .get("/api/v1/metrics/{code}", other)
                .then()
                .body("unit", equalTo("case"))
                .body("version", equalTo(2));
    }

    @Test
    void sources_are_known_by_their_codes() {
        String code = "S-" + next();
        assertThat(verdicts(run("sources", "mode=atomic", line(sourceJson(code)))))
                .containsExactly("1 created");
        assertThat(verdicts(run("sources", "mode=atomic", line(sourceJson(code)))))
                .containsExactly("1 unchanged");
        assertThat(verdicts(run("sources", "mode=atomic", line(sourceJson(code)).replace("报告", "年报"))))
                .containsExactly("1 updated");
        anonymous().get("/api/v1/sources/{code}", code).then().body("title.zh", equalTo("年报" + code));
    }

    @Test
    void uploads_of_the_catalogue_are_for_its_editors() {
        for (String collection : new String[] {"metrics", "sources"}) {
            Uploads.upload(as("officer"), collection, "mode=atomic", Uploads.NDJSON, new byte[] {'{'})
                    .then()
                    .statusCode(403);
        }
    }

    private static String line(String json) {
        return json.replaceAll("\\n\\s*", "") + "\n";
    }
}
