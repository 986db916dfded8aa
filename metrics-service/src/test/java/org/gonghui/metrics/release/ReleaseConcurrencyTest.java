package org.gonghui.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.release.Releases.RELEASES;
import static org.gonghui.metrics.release.Releases.export;
import static org.gonghui.metrics.release.Releases.json;
import static org.gonghui.metrics.release.Releases.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReleaseConcurrencyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RepeatedTest(3)
    void releases_made_at_once_are_numbered_without_a_gap() {
        String county = root();
        List<Response> answers = Race.run(IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Response>) () -> post(county, 2024))
                .toList());

        assertThat(answers.stream().map(Response::statusCode)).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.<String>path("number")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> county + "-2024-" + number)
                        .toList());
    }

    @RepeatedTest(3)
    void one_request_sent_at_once_by_many_makes_one_release() {
        String county = root();
        String request = json(county, 2024)
                .replace("}}", "},\"externalId\":{\"system\":\"s\",\"key\":\"C%d\"}}".formatted(next()));
        List<Response> answers = Race.run(IntStream.range(0, 4)
                .mapToObj(each ->
                        (Callable<Response>) () -> as("admin").body(request).post(RELEASES))
                .toList());

        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    /** The sum of a release is that of its own figures, whatever is published meanwhile. */
    @RepeatedTest(3)
    void a_release_is_of_one_moment_while_figures_are_published() throws Exception {
        String county = root();
        String metric = metric();
        List<Callable<String>> all = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String body = body(county);
            all.add(() -> {
                for (int figure = 1; figure <= 6; figure++) {
                    String month = "2024-%02d".formatted(figure);
                    recorded(Fig.of(body, metric).period("month", month, month).value("1"));
                }
                return recorded(Fig.of(body, metric).value("1"));
            });
        }
        for (int release = 0; release < 2; release++) {
            all.add(() -> post(county, 2024).path("id"));
        }
        List<String> ids = Race.run(all);

        for (String id : ids.subList(6, 8)) {
            int years = 0;
            int value = 0;
            for (String line : export(id)) {
                JsonNode said = JSON.readTree(line);
                boolean ours = said.path("metric").asText().equals(metric);
                if (ours && said.path("line").asText().equals("figure")) {
                    years += said.path("period").path("kind").asText().equals("year") ? 1 : 0;
                } else if (ours) {
                    value = said.path("value").asInt();
                }
            }
            assertThat(value).isEqualTo(years);
        }
        anonymous().get(RELEASES + "?body=" + county).then().statusCode(200);
    }
}
