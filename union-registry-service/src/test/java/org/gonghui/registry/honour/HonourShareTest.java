package org.gonghui.registry.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HonourShareTest {

    private static final JsonMapper JSON = new JsonMapper();

    private String root;

    @BeforeEach
    void aTree() {
        root = Registry.root();
    }

    @Test
    void eighty_three_of_a_hundred_and_ten_are_of_key_industries() throws JsonProcessingException {
        mayDayHonours();
        assertShares(
                "industry",
                """
                {"by":"industry","total":110,"items":[
                 {"code":"key_industries","label":null,"joint":false,"count":83,"total":110,"share":0.7545,"sharePercent":75.5},
                 {"code":null,"label":null,"joint":false,"count":27,"total":110,"share":0.2455,"sharePercent":24.5}]}
                """);
    }

    @Test
    void a_joint_number_over_several_kinds_counts_once_and_under_none() throws JsonProcessingException {
        mayDayHonours();
        honour(Registry.body(root), "全国五一劳动奖章", "national", "person", null, null, "[]");
        assertShares(
                "recipient_kind",
                """
                {"by":"recipient_kind","total":111,"items":[
                 {"code":"person","label":{"zh":"个人","en":"Person"},"joint":false,"count":1,"total":111,"share":0.0090,"sharePercent":0.9},
                 {"code":null,"label":null,"joint":true,"count":110,"total":111,"share":0.9910,"sharePercent":99.1}]}
                """);
        assertShares(
                "level",
                """
                {"by":"level","total":111,"items":[
                 {"code":"national","label":{"zh":"全国","en":"National"},"joint":false,"count":111,"total":111,"share":1.0000,"sharePercent":100.0}]}
                """);
    }

    @Test
    void honours_are_narrowed_by_name() throws JsonProcessingException {
        mayDayHonours();
        assertShares(
                "honour&honour=全国五一劳动奖章&kind=person&year=2023&level=national",
                """
                {"by":"honour","total":53,"items":[
                 {"code":"全国五一劳动奖章","label":{"zh":"全国五一劳动奖章","en":null},"joint":false,"count":53,"total":53,"share":1.0000,"sharePercent":100.0}]}
                """);
    }

    @Test
    void what_is_not_awarded_does_not_count() throws JsonProcessingException {
        mayDayHonours();
        assertShares("industry&state=recommended", "{\"by\":\"industry\",\"total\":0,\"items\":[]}");
    }

    @Test
    void a_body_that_there_is_not_has_no_shares() {
        anonymous()
                .get("/api/v1/honours/shares?by=industry&body=NOBODY")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no union body NOBODY"));
    }

    @Test
    void by_what_must_be_said() {
        anonymous().get("/api/v1/honours/shares").then().statusCode(400);
        anonymous()
                .queryParam("by", "colour")
                .get("/api/v1/honours/shares")
                .then()
                .statusCode(400);
    }

    /** As document 001 prints them: three numbers, and 83 of all of them. */
    private void mayDayHonours() {
        honour(root, "全国五一劳动奖状", "national", "body", "9", "J13", "[]");
        honour(root, "全国五一劳动奖章", "national", "person", "53", "J13", "[]");
        honour(Registry.body(root), "全国工人先锋号", "national", "team", "48", "J13", "[]");
        honour(root, "全国五一劳动奖", "national", "body", "110", "J13", "[{\"industry\":\"key_industries\",\"count\":83}]");
    }

    private void honour(
            String body, String name, String level, String kind, String recipients, String group, String industries) {
        String joint = group == null ? "null" : "\"" + group + "-" + root + "\"";
        as("admin")
                .body(
                        """
                        {"honour":{"zh":"%s"},"level":"%s","year":2023,"recipient":{"kind":"%s","name":{"zh":"合计"}},
                         "body":"%s","state":"awarded","recipients":%s,"jointGroup":%s,"industryCounts":%s}
                        """
                                .formatted(name, level, kind, body, recipients, joint, industries))
                .post("/api/v1/honours")
                .then()
                .statusCode(201);
    }

    private void assertShares(String by, String expected) throws JsonProcessingException {
        String answer = anonymous()
                .get("/api/v1/honours/shares?body=" + root + "&by=" + by)
                .asString();
        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(expected));
    }
}
