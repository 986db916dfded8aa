package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.rollup.SubtotalReader.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens where more has to be added up than one transaction may do. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WideTreeTest {

    private static final int YEAR = 2024;

    @Inject
    KeptRollUps rollUps;

    private String root;
    private String city;
    private String metric;

    @BeforeEach
    void haveATree() {
        root = root();
        city = body(root);
        metric = metric();
        recorded(Fig.of(body(city), metric).value("5"));
    }

    @Test
    void what_is_added_up_before_an_effort_is_spent_is_kept_and_not_looked_at_again() throws SQLException {
        wideTree();
        forgetSubtotals();
        YearSheet sheet = rollUps.sheet(metric, YEAR);
        Reading first = rollUps.reader.read(sheet, List.of(root), List.of(), Effort.of(3));
        assertThat(first.whole()).isFalse();
        assertThat(first.added()).isNotEmpty();
        rollUps.keeper.keep(sheet, first);

        Reading second = rollUps.reader.read(sheet, List.of(root), List.of(), Effort.whateverItTakes());
        assertThat(second.whole()).isTrue();
        assertThat(second.added().stream().map(Place.Added::body).toList())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        first.added().stream().map(Place.Added::body).toList());
    }

    @Test
    void who_asks_too_much_is_told_to_ask_again_and_gets_further_each_time() throws SQLException {
        wideTree();
        YearSheet sheet = rollUps.sheet(metric, YEAR);
        Question question = sheet.question(sheet.metrics().get(0), root);
        YearRollUps impatient = rollUps.impatient();
        RollUps reports = rollUps.impatientReports();

        assertIsAnsweredInTheEnd(
                () -> impatient.ask(sheet, List.of(root)).of(question).flatMap(Totals::value));
        assertIsAnsweredInTheEnd(
                () -> reports.inOneState(state -> state.answer(question)).value());
    }

    @Test
    void the_first_figures_behind_a_roll_up_are_those_nearest_to_its_body() {
        String own = recorded(Fig.of(root, metric).value("1"));
        String nearer = recorded(Fig.of(city, metric).value("2"));
        YearSheet sheet = rollUps.sheet(metric, YEAR);
        Question question = sheet.question(sheet.metrics().get(0), root);

        assertThat(behind(question, 2)).containsExactly(UUID.fromString(own), UUID.fromString(nearer));
        String claim = recorded(Fig.of(city, metric).subtree().value("9"));
        assertThat(behind(question, 9))
                .as("below the claim of a city, and of the city itself, nothing enters")
                .containsExactly(UUID.fromString(own), UUID.fromString(claim));
    }

    private List<UUID> behind(Question question, int most) {
        List<List<UUID>> behind = rollUps.reports.inOneState(state -> state.figuresBehind(List.of(question), most));
        return behind.get(0);
    }

    private static void assertIsAnsweredInTheEnd(Supplier<Optional<Amount>> question) throws SQLException {
        forgetSubtotals();
        Optional<Amount> answer = Optional.empty();
        int asked = 0;
        while (answer.isEmpty()) {
            long before = kept();
            try {
                answer = question.get();
            } catch (Problem later) {
                assertThat(later.type()).isEqualTo(CommonProblem.UNAVAILABLE);
                assertThat(later.headers()).containsEntry("Retry-After", "1");
            }
            assertThat(kept()).isGreaterThan(before);
            asked++;
        }
        assertThat(asked).isGreaterThan(1);
        assertThat(answer.orElseThrow().value()).isEqualByComparingTo("17");
    }

    /** Below the root four cities; of 13 counties one says 5, each other 1. */
    private void wideTree() {
        for (int at = 0; at < 4; at++) {
            String other = at == 0 ? city : body(root);
            for (int below = 0; below < 3; below++) {
                recorded(Fig.of(body(other), metric).value("1"));
            }
        }
    }

    private static void forgetSubtotals() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            KeptStory.run(connection, "DELETE FROM subtotal");
        }
    }

    private static long kept() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM subtotal")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
