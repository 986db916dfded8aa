package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.bodyJson;
import static org.gonghui.registry.Registry.newCode;
import static org.gonghui.registry.Registry.officerOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyResourceTest {

    private static final String BODIES = "/api/v1/bodies";

    @Test
    void a_recorded_body_is_read_back_whole() {
        String code = newCode();
        String root = Registry.root();
        Response created = as("admin")
                .body(
                        """
                        {"code":"%s","name":{"zh":"惠州市总工会","en":"Huizhou Federation of Trade Unions"},
                         "shortName":{"zh":"惠州市总工会","en":null},"type":"municipal_federation","level":"municipal",
                         "superior":"%s","superiorSince":"1980-01-01","divisionCode":"441300",
                         "location":{"lon":114.4,"lat":23.1},"tags":["示范"]}
                        """
                                .formatted(code, root))
                .post(BODIES);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(BODIES + "/" + code);
        Response read = anonymous().get(BODIES + "/{code}", code);
        String updatedAt = read.path("updatedAt");
        assertThat(read.asString())
                .isEqualTo(
                        """
                        {"code":"%s","name":{"zh":"惠州市总工会","en":"Huizhou Federation of Trade Unions"},\
                        "shortName":{"zh":"惠州市总工会","en":null},"type":"municipal_federation","level":"municipal",\
                        "divisionCode":"441300","creditCode":null,"industry":null,"ownership":null,\
                        "platformFirm":false,"foundedOn":null,"dissolvedOn":null,"status":"active",\
                        "location":{"lon":114.4,"lat":23.1},"contact":null,"tags":["示范"],"note":null,\
                        "formerNames":[],"predecessors":[],"successors":[],"mergedInto":null,\
                        "superior":"%s","otherSuperiors":[],"version":1,"updatedAt":"%s"}"""
                                .formatted(code, root, updatedAt));
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void putting_the_same_body_twice_changes_nothing() {
        String code = newCode();
        Response first = as("admin").body(bodyJson(code, null)).put(BODIES + "/{code}", code);
        Response second = as("admin").body(bodyJson(code, null)).put(BODIES + "/{code}", code);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void putting_another_body_needs_the_tag_of_what_it_replaces() {
        String code = newCode();
        String changed = bodyJson(code, null).replace("enterprise_union", "organ_union");
        Response first = as("admin").body(bodyJson(code, null)).put(BODIES + "/{code}", code);

        as("admin").body(changed).put(BODIES + "/{code}", code).then().statusCode(428);
        as("admin")
                .header("If-Match", "\"99-00000000\"")
                .body(changed)
                .put(BODIES + "/{code}", code)
                .then()
                .statusCode(412);
        as("admin")
                .header("If-Match", first.header("ETag"))
                .body(changed)
                .put(BODIES + "/{code}", code)
                .then()
                .statusCode(200)
                .body("type", equalTo("organ_union"))
                .body("version", equalTo(2));
    }

    @Test
    void a_patch_changes_what_it_names_and_null_takes_away() {
        String code = Registry.root();
        String tag = anonymous().get(BODIES + "/{code}", code).header("ETag");
        Response patched = as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"contact\":\"0752-2000000\",\"name\":{\"en\":\"New name\"}}")
                .patch(BODIES + "/{code}", code);

        patched.then()
                .statusCode(200)
                .body("contact", equalTo("0752-2000000"))
                .body("name.zh", equalTo(code + "工会"))
                .body("name.en", equalTo("New name"));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", patched.header("ETag"))
                .body("{\"contact\":null}")
                .patch(BODIES + "/{code}", code)
                .then()
                .statusCode(200)
                .body("contact", equalTo(null));
    }

    @Test
    void an_unchanged_body_is_not_sent_again() {
        String code = Registry.root();
        String tag = anonymous().get(BODIES + "/{code}", code).header("ETag");
        anonymous()
                .header("If-None-Match", tag)
                .get(BODIES + "/{code}", code)
                .then()
                .statusCode(304)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept");
    }

    @Test
    void a_taken_code_is_a_conflict_that_says_where() {
        String code = Registry.root();
        as("admin")
                .body(bodyJson(code, null))
                .post(BODIES)
                .then()
                .statusCode(409)
                .header("Location", org.hamcrest.Matchers.endsWith(BODIES + "/" + code))
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void an_officer_writes_only_in_the_own_subtrees() {
        String mine = Registry.root();
        String other = Registry.root();
        officerOf(mine).body(bodyJson(newCode(), mine)).post(BODIES).then().statusCode(201);
        officerOf(mine)
                .body(bodyJson(newCode(), other))
                .post(BODIES)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"))
                .body("errors.pointer", hasItem("/superior"));
        anonymous()
                .contentType("application/json")
                .body(bodyJson(newCode(), mine))
                .post(BODIES)
                .then()
                .statusCode(401);
        as("partner").body(bodyJson(newCode(), mine)).post(BODIES).then().statusCode(403);
    }

    @Test
    void a_body_is_not_there_before_its_founding_or_after_its_end() {
        String code = newCode();
        String json = bodyJson(code, null)
                .replace("\"superior\"", "\"foundedOn\":\"2021-11-20\",\"dissolvedOn\":\"2023-01-01\",\"superior\"");
        as("admin").body(json).post(BODIES).then().statusCode(201);

        anonymous()
                .queryParam("asOf", "2021-11-19")
                .get(BODIES + "/{code}", code)
                .then()
                .statusCode(404);
        anonymous()
                .queryParam("asOf", "2021-11-20")
                .get(BODIES + "/{code}", code)
                .then()
                .statusCode(200);
        anonymous()
                .queryParam("asOf", "2023-01-01")
                .get(BODIES + "/{code}", code)
                .then()
                .statusCode(404);
        anonymous().get(BODIES + "/{code}", code).then().statusCode(200).body("status", equalTo("dissolved"));
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        String root = Registry.root();
        String first = Registry.body(root);
        String second = Registry.body(root);
        Response page = anonymous().queryParam("pageSize", 1).get(BODIES + "/{code}/children", root);
        String token = page.path("nextPageToken");
        Response rest = anonymous()
                .queryParam("pageSize", 1)
                .queryParam("pageToken", token)
                .get(BODIES + "/{code}/children", root);

        assertThat(List.of(page.<String>path("items[0].code"), rest.<String>path("items[0].code")))
                .containsExactlyInAnyOrder(first, second);
        assertThat(rest.asString()).doesNotContain("nextPageToken");
        assertThat(rest.header("Link")).isNull();
        assertThat(page.header("Link"))
                .isEqualTo("<" + BODIES + "/" + root + "/children?pageSize=1&pageToken=" + token + ">; rel=\"next\"");
        anonymous()
                .queryParam("pageToken", token)
                .get(BODIES + "/{code}/descendants", root)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?pageToken"));
    }
}
