package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the history, every question about the tree on any day is answered as a slow, obvious reference answers it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TreeHistoryTest {

    private static final int DAYS_ASKED = 12;

    @Inject
    TreeService trees;

    @Inject
    HotBodyService hot;

    static LongStream seeds() {
        long chosen = Long.getLong("seed", 0);
        return chosen != 0 ? LongStream.of(chosen) : new Random().longs(6, 1, Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_tree_of_any_day_is_that_of_the_reference(long seed) throws SQLException {
        Random random = new Random(seed);
        try (RandomHistory history = RandomHistory.record(seed, random)) {
            for (int nth = 0; nth < DAYS_ASKED; nth++) {
                LocalDate day = RandomHistory.dayOf(random);
                for (String code : history.alive(day)) {
                    compare(history, code, day, "-Dseed=" + seed + " " + code + " on " + day);
                }
            }
        }
    }

    private void compare(RandomHistory history, String code, LocalDate day, String where) {
        for (AffiliationKind kind : List.of(AffiliationKind.PRIMARY, AffiliationKind.PARTY_LINE)) {
            assertThat(codes(hot.children(code, kind, day, "", 500)))
                    .as("%s children of %s", kind, where)
                    .isEqualTo(history.children(code, kind, day));
            assertThat(codes(trees.descendants(code, kind, day, "", 500)))
                    .as("%s descendants of %s", kind, where)
                    .isEqualTo(history.below(code, kind, day));
            assertThat(codes(trees.ancestors(code, kind, day)))
                    .as("%s ancestors of %s", kind, where)
                    .isEqualTo(history.above(code, kind, day));
        }
        Set<String> subtree = new TreeSet<>(history.below(code, AffiliationKind.PRIMARY, day));
        assertThat(codes(hot.siblings(code, day, "", 500)))
                .as("siblings of " + where)
                .isEqualTo(history.siblings(code, day));
        subtree.add(code);
        TreeView tree = trees.tree(code, 50, 5000, day);
        assertThat(codesOf(tree.root())).as("tree of " + where).isEqualTo(subtree);
        for (SubtreeGrouping by : SubtreeGrouping.values()) {
            SubtreeCounts counts = trees.counts(code, by, day);
            assertThat(counts.total()).as("count of " + where).isEqualTo(subtree.size());
            assertThat(counts.counts()).as("%s counts of %s", by, where).isEqualTo(history.counts(subtree, by));
        }
    }

    @Test
    void a_circle_beside_the_tree_ends_where_it_began() throws SQLException {
        try (RandomHistory history = RandomHistory.circle()) {
            LocalDate day = LocalDate.parse("2020-01-01");
            List<String> others = new ArrayList<>(history.alive(day));
            String first = others.remove(0);
            assertThat(codes(trees.descendants(first, AffiliationKind.PARTY_LINE, day, "", 500)))
                    .isEqualTo(others);
            assertThat(codes(trees.ancestors(first, AffiliationKind.PARTY_LINE, day)))
                    .isEqualTo(others.stream().sorted(Comparator.reverseOrder()).toList());
        }
    }

    private static List<String> codes(Future<List<BodyAsOf>> bodies) {
        return codes(bodies.toCompletionStage().toCompletableFuture().join());
    }

    private static List<String> codes(List<BodyAsOf> bodies) {
        return bodies.stream().map(body -> body.document().key()).toList();
    }

    private static Set<String> codesOf(TreeView.Node node) {
        Set<String> codes = new TreeSet<>(Set.of(node.code()));
        assertThat(node.childCount()).isEqualTo(node.children().size());
        node.children().forEach(child -> codes.addAll(codesOf(child)));
        return codes;
    }
}
