package org.gonghui.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.paging.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentAnswersTest {

    private static final StoredDocument DOCUMENT = new StoredDocument("proof", "p1", 3, Instant.EPOCH, "{\"value\":1}");

    static List<Response> answers() {
        return List.of(
                DocumentAnswers.read(DOCUMENT, null),
                DocumentAnswers.read(DOCUMENT, "\"3\""),
                DocumentAnswers.written(new Publication(DOCUMENT, true, true), "/api/v1/proofs"),
                DocumentAnswers.page(new Page<>(List.of(DOCUMENT), "next")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_confidential_answer_differs_in_that_nobody_may_keep_it(Response plain) {
        Response confidential = DocumentAnswers.confidential(plain);

        assertThat(plain.getHeaders().get("Cache-Control")).containsExactly("no-cache");
        assertThat(confidential.getHeaders().get("Cache-Control")).containsExactly("no-store");
        assertThat(confidential.getStatus()).isEqualTo(plain.getStatus());
        assertThat(confidential.getHeaders().keySet())
                .isEqualTo(plain.getHeaders().keySet());
        assertThat(confidential.getEntity()).isEqualTo(plain.getEntity());
    }

    @Test
    void a_created_document_is_answered_with_its_address_and_tag() {
        Response answer = DocumentAnswers.confidential(
                DocumentAnswers.written(new Publication(DOCUMENT, true, true), "/api/v1/p"));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location")).isEqualTo("/api/v1/p/p1");
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                .startsWith("{\"value\":1,");
    }
}
