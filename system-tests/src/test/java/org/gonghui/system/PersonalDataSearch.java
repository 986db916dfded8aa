package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.gonghui.postgres.PostgresServer;

/**
 * Searches whatever the stack keeps and tells for the plain text of the personal data that went through a recorder. That
 * the search can find is seen in the same pass: the name of a public record is found in every kind of place.
 */
final class PersonalDataSearch {

    private static final List<String> PLACES_OF_WHAT_IS_PUBLIC = List.of(
            "answer of the run",
            "answer /api/v1/stations",
            "answer /api/v1/stations/export",
            "answer /api/v1/changes",
            "answer /api/v1/audit",
            "table programme public.feed_entry",
            "table programme public.audit_entry",
            "table programme public.idempotent_call",
            "/logs/planted",
            "/documents/planted",
            "/postgres/data/base/",
            "/postgres/data/pg_wal/");

    private final Recorder recorder;
    private final String publicName = "公开驿站" + UUID.randomUUID();

    PersonalDataSearch(Recorder recorder) {
        this.recorder = recorder;
    }

    void findsWhatIsPublicAndNothingPersonal() throws IOException, SQLException {
        Set<String> texts = new HashSet<>(recorder.put().all());
        texts.add(publicName);
        recordStation();
        ReturnedPayments.of("relief_application");
        ReturnedPayments.of("mutual_aid_claim");
        Places places = new Places(new Needles(texts));
        Path log = plant("logs");
        Path document = plant("documents");
        try {
            lookEverywhere(places);
        } finally {
            Files.delete(log);
            Files.delete(document);
        }
        SoftAssertions softly = new SoftAssertions();
        for (String place : PLACES_OF_WHAT_IS_PUBLIC) {
            softly.assertThat(places.of(publicName)).anyMatch(found -> found.contains(place), place);
        }
        recorder.put()
                .byField()
                .forEach((field, values) -> values.forEach(value -> softly.assertThat(places.of(value))
                        .as(field + " " + value)
                        .isEmpty()));
        softly.assertAll();
    }

    private void lookEverywhere(Places places) throws IOException, SQLException {
        new EveryRead(recorder.jobs(), (path, answer) -> places.text("answer " + path, answer)).run();
        try (InputStream answers = Files.newInputStream(recorder.answers())) {
            places.stream("answer of the run", answers);
        }
        places.server(
                PostgresServer.running(LocalStack.data().resolve("postgres")).orElseThrow());
        places.files(LocalStack.data());
    }

    /** Something with a name that everybody may see, through the recorder and with a key, as personal data came in. */
    private void recordStation() {
        String token = Gateway.token("officer", List.of("officer"), "GD-HY");
        RestAssured.given()
                .baseUri(recorder.url())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(
                        """
                        {"kind":"rest_station","name":{"zh":"%s"},"host":"GD-HY-DY","facilities":[],"level":"county"}
                        """
                                .formatted(publicName))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
    }

    private Path plant(String folder) throws IOException {
        Path file = Files.createDirectories(LocalStack.data().resolve(folder)).resolve("planted");
        assertThat(file).doesNotExist();
        return Files.write(file, publicName.getBytes(StandardCharsets.UTF_8));
    }
}
