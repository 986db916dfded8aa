package org.gonghui.registry.body;

import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TreeResourceTest {

    private static final String BODIES = "/api/v1/bodies/{code}";

    private String nation;
    private String province;
    private String city;
    private String county;

    @BeforeEach
    void fourLevels() {
        nation = Registry.root();
        province = Registry.body(nation);
        city = Registry.body(province);
        county = Registry.body(city);
    }

    @Test
    void children_are_those_directly_below() {
        anonymous().get(BODIES + "/children", province).then().statusCode(200).body("items.code", contains(city));
    }

    @Test
    void ancestors_go_from_the_nearest_up_to_the_root() {
        anonymous()
                .get(BODIES + "/ancestors", county)
                .then()
                .statusCode(200)
                .body("items.code", contains(city, province, nation));
        anonymous().get(BODIES + "/ancestors", nation).then().statusCode(200).body("items", empty());
    }

    @Test
    void descendants_are_all_below() {
        anonymous()
                .get(BODIES + "/descendants", province)
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder(city, county));
    }

    @Test
    void a_tree_is_nested_down_to_its_depth_and_counts_what_it_does_not_show() {
        anonymous()
                .queryParam("root", nation)
                .queryParam("depth", 2)
                .get("/api/v1/bodies/tree")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("root.code", equalTo(nation))
                .body("root.children[0].code", equalTo(province))
                .body("root.children[0].children[0].code", equalTo(city))
                .body("root.children[0].children[0].children", empty())
                .body("root.children[0].children[0].childCount", equalTo(1));
    }

    @Test
    void a_tree_that_is_cut_says_so() {
        anonymous()
                .queryParam("root", nation)
                .queryParam("maxNodes", 2)
                .get("/api/v1/bodies/tree")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("root.children.code", contains(province))
                .body("root.children[0].children", empty());
    }

    @Test
    void superiors_beside_the_tree_are_shown_and_listed_by_kind() {
        as("admin")
                .body("{\"body\":\"%s\",\"superior\":\"%s\",\"kind\":\"guidance\"}".formatted(county, province))
                .post("/api/v1/affiliations")
                .then()
                .statusCode(201);

        anonymous()
                .get(BODIES, county)
                .then()
                .body("superior", equalTo(city))
                .body("otherSuperiors.superior", contains(province))
                .body("otherSuperiors.kind", contains("guidance"));
        anonymous()
                .queryParam("kind", "guidance")
                .get(BODIES + "/children", province)
                .then()
                .body("items.code", contains(county));
    }

    @Test
    void a_tree_without_a_root_is_refused() {
        anonymous().get("/api/v1/bodies/tree").then().statusCode(400).body("errors.pointer", contains("?root"));
        anonymous().get("/api/v1/bodies/tree?root=NOBODY").then().statusCode(404);
    }
}
