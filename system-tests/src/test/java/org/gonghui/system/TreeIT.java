package org.gonghui.system;

import static org.gonghui.system.Gateway.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tree of the federation, through the gateway. */
@ExtendWith(LocalStack.class)
class TreeIT {

    @Test
    void a_body_is_read_by_its_code() {
        anonymous()
                .get("/api/v1/bodies/GD-HZ")
                .then()
                .statusCode(200)
                .body("name.zh", equalTo("惠州市总工会"))
                .body("superior", equalTo("GD"));
    }

    @Test
    void children_ancestors_and_descendants() {
        anonymous()
                .get("/api/v1/bodies/GD-HY/children")
                .then()
                .statusCode(200)
                .body("items.code", contains("GD-HY-DY"));
        anonymous()
                .get("/api/v1/bodies/GD-ZQ-GN-HNZS/ancestors")
                .then()
                .statusCode(200)
                .body("items.code", contains("GD-ZQ-GN", "GD-ZQ", "GD", "CN"));
        anonymous()
                .get("/api/v1/bodies/GD/descendants")
                .then()
                .statusCode(200)
                .body("items", hasSize(18))
                .body("items.code", hasItems("GD-ORG-TAX", "GD-ZQ-GN-HNZS"));
        anonymous()
                .get("/api/v1/bodies/GD/children?kind=guidance")
                .then()
                .statusCode(200)
                .body("items.code", contains("GD-GZ-DIGITECH"));
    }

    @Test
    void the_tree_is_nested() {
        anonymous()
                .get("/api/v1/bodies/tree?root=GD&depth=2")
                .then()
                .statusCode(200)
                .body("root.children.code", contains("GD-GZ", "GD-HY", "GD-HZ", "GD-ORG", "GD-ZQ"))
                .body("root.children.find { it.code == 'GD-ZQ' }.children.code", contains("GD-ZQ-GN", "GD-ZQ-HT"));
    }
}
