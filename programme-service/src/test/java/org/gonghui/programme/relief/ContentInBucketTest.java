package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.document.DocumentStore;
import org.gonghui.programme.document.S3Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents of applications with a real object store behind them, while it answers and when it does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContentInBucketTest {

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @Test
    void contents_go_to_the_bucket_and_trouble_with_it_is_told_and_leaves_nothing()
            throws IOException, InterruptedException {
        String id = Cases.draft(Cases.round(0));
        try (S3Server server = S3Server.start()) {
            QuarkusMock.installMockForType(server.store(), DocumentStore.class);
            Cases.putContent(id, 1).then().statusCode(200);
            assertThat(reviewer().get(place(id, 1)).asByteArray()).isEqualTo(Cases.content(1));
        }
        Cases.putContent(id, 2)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"));
        reviewer().get(place(id, 1)).then().statusCode(503);
        officer()
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("documents.received", contains(true, false, false));
    }

    private static String place(String id, int number) {
        return APPLICATIONS + "/" + id + "/documents/" + number + "/content";
    }
}
