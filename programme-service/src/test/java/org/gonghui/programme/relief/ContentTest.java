package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContentTest {

    private String id = "";

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @BeforeEach
    void draft() {
        id = Cases.draft(Cases.round(0));
    }

    @Test
    void the_content_that_was_announced_is_kept_and_handed_out() {
        put(1, "application/pdf", Cases.content(1))
                .then()
                .statusCode(200)
                .body("documents.received", contains(true, false, false));
        Response read = reviewer().get(APPLICATIONS + "/" + id + "/documents/1/content");
        read.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment");
        assertThat(read.asByteArray()).isEqualTo(Cases.content(1));
        reviewer().get(APPLICATIONS + "/" + id + "/documents/2/content").then().statusCode(404);
        reviewer().get(APPLICATIONS + "/" + id + "/documents/9/content").then().statusCode(404);
        Cases.as("x", "reviewer", "GD-GZ")
                .get(APPLICATIONS + "/" + id + "/documents/1/content")
                .then()
                .statusCode(404);
    }

    @Test
    void another_content_is_not_kept() {
        byte[] longer = (new String(Cases.content(1), StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8);
        byte[] other = Cases.content(2);
        long written = Written.rows();
        for (byte[] wrong : new byte[][] {longer, other, {}}) {
            put(1, "application/pdf", wrong).then().statusCode(422).body("errors.code", contains("digest_mismatch"));
        }
        assertThat(Written.rows()).isEqualTo(written);
        reviewer().get(APPLICATIONS + "/" + id + "/documents/1/content").then().statusCode(404);
    }

    @Test
    void it_comes_as_what_it_was_announced_and_while_the_case_may_be_edited() {
        put(1, "image/png", Cases.content(1)).then().statusCode(415);
        put(4, "application/pdf", Cases.content(1)).then().statusCode(404);
        Cases.submit(id);
        put(1, "application/pdf", Cases.content(1)).then().statusCode(409).body("errors.code", contains("wrong_state"));
        officer()
                .get(APPLICATIONS + "/" + id + "/eligibility")
                .then()
                .body("findings.find { it.rule == 'contents' }.outcome", equalTo("needs_a_look"));
    }

    private Response put(int number, String mediaType, byte[] content) {
        return Cases.putContent(id, number, mediaType, content);
    }
}
