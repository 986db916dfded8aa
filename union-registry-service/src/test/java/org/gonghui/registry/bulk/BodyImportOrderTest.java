package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.codes;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.run;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that need one another, and rows that keep others from going in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyImportOrderTest {

    private static final String BODIES = "bodies";
    private static final int MANY = 40;

    private String root;

    @BeforeEach
    void aRoot() {
        root = Registry.root();
    }

    @Test
    void a_superior_may_come_later_in_whatever_order() {
        List<String> chain = IntStream.range(0, MANY)
                .mapToObj(i -> row(root + "-" + i, i == 0 ? root : root + "-" + (i - 1)))
                .collect(Collectors.toList());
        Collections.shuffle(chain, new Random(7));
        assertCounts(run(BODIES, "mode=atomic", String.join("", chain)), MANY, 0, 0, 0, 0);
        anonymous()
                .get("/api/v1/bodies/{code}/ancestors", root + "-" + (MANY - 1))
                .then()
                .body("items", hasSize(MANY));
    }

    @Test
    void circles_unknown_superiors_and_what_hangs_on_them_are_rejected_and_the_rest_goes_in() {
        Response job = run(
                BODIES,
                "mode=partial",
                row(root + "-A", root + "-B")
                        + row(root + "-B", root + "-C")
                        + row(root + "-C", root + "-A")
                        + row(root + "-E", root + "-D")
                        + row(root + "-D", root + "-A")
                        + row(root + "-F", "NOBODY")
                        + row(root + "-H", root + "-G")
                        + row(root + "-G", root + "-F")
                        + row(root + "-I", root)
                        + row(root + "-J", root + "-K")
                        + row(root + "-K", root).replace("grassroots", "heavenly"));

        assertThat(codes(job))
                .containsExactly(
                        "1 cycle",
                        "2 cycle",
                        "3 cycle",
                        "4 superior_rejected",
                        "5 superior_rejected",
                        "6 unknown_body",
                        "7 superior_rejected",
                        "8 superior_rejected",
                        "10 superior_rejected",
                        "11 unknown_code");
        assertCounts(job, 1, 0, 0, 10, 0);
        assertThat(number("SELECT count(*) FROM union_body WHERE code LIKE ?", root + "-%"))
                .isEqualTo(1);
    }

    @Test
    void what_only_the_database_refuses_is_found_row_by_row() {
        String taken = "\"creditCode\":\"" + creditCode() + "\",\"level\"";
        String rows = IntStream.range(0, MANY)
                .mapToObj(i -> i == 3 || i == 19
                        ? row(root + "-" + i, root).replace("\"level\"", taken)
                        : row(root + "-" + i, root))
                .collect(Collectors.joining());
        Response job = run(BODIES, "mode=partial", rows + row(root + "-Z", root + "-19"));

        assertThat(codes(job)).containsExactly("20 taken", (MANY + 1) + " superior_rejected");
        assertCounts(job, MANY - 1, 0, 0, 2, 0);

        Response validated = run(BODIES, "mode=partial&validateOnly=true", rows.replace(root + "-19", root + "-90"));
        assertThat(codes(validated)).containsExactly("20 taken");
        assertCounts(validated, 0, 0, MANY - 1, 1, 0);
    }

    /** A valid code (GB 32100) that no other test uses. */
    private String creditCode() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String start = "9144030000" + String.format("%07d", Integer.parseInt(root.substring(1)));
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < start.length(); at++) {
            sum += alphabet.indexOf(start.charAt(at)) * weight;
            weight = weight * 3 % alphabet.length();
        }
        return start + alphabet.charAt((alphabet.length() - sum % alphabet.length()) % alphabet.length());
    }
}
