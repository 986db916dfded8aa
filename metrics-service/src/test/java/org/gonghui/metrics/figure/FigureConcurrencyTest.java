package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.root;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.gonghui.metrics.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureConcurrencyTest {

    private static final int WRITERS = 16;
    private static final int PAUSES = 5;

    private String body;
    private String metric;

    @BeforeEach
    void haveABodyAndAMetric() {
        body = root();
        metric = metric();
    }

    @RepeatedTest(5)
    void one_figure_posted_at_once_by_many_is_created_once() throws Exception {
        Fig figure = Fig.of(body, metric).externalId("C-" + next());
        List<Response> answers = race(writer -> as("admin").body(figure.json()).post(FIGURES));

        assertThat(statuses(answers)).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    @RepeatedTest(3)
    void of_contents_that_differ_one_wins_and_the_others_learn_of_it() throws Exception {
        List<Response> answers = race(writer -> as("admin")
                .body(Fig.of(body, metric).value(Integer.toString(writer)).json())
                .post(FIGURES));

        assertThat(statuses(answers)).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @RepeatedTest(3)
    void of_figures_that_want_one_external_id_one_wins_and_the_others_are_told_which() throws Exception {
        String external = "C-" + next();
        List<Response> answers = race(writer -> as("admin")
                .header("Idempotency-Key", "race-" + next())
                .body(Fig.of(body, metric)
                        .year(2000 + writer)
                        .externalId(external)
                        .json())
                .post(FIGURES));

        assertThat(statuses(answers)).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .singleElement()
                .matches(Objects::nonNull);
        assertThat(anonymous().get(FIGURES + "?metric=" + metric).<List<?>>path("items"))
                .hasSize(1);
    }

    /** An upload is only taken in at first: posts wait for that, and each time longer, so that either comes first. */
    @RepeatedTest(3)
    void figures_and_uploads_that_want_one_external_id_make_one_figure(RepetitionInfo repetition) throws Exception {
        String external = "C-" + next();
        String first = Fig.of(body, metric).year(2023).externalId(external).json();
        String second = Fig.of(body, metric).year(2024).externalId(external).json();
        CountDownLatch uploaded = new CountDownLatch(1);
        List<Response> answers = race(writer -> {
            if (writer % 2 == 0) {
                byte[] row = first.replace("\n", "").getBytes(StandardCharsets.UTF_8);
                Response upload = Uploads.upload(as("admin"), "figures", "mode=partial", Uploads.NDJSON, row);
                uploaded.countDown();
                return Uploads.finished(upload);
            }
            await(uploaded);
            IntStream.range(0, (repetition.getCurrentRepetition() - 1) * PAUSES).forEach(pause -> Uploads.pause());
            return as("admin").body(second).post(FIGURES);
        });
        List<Response> posts =
                answers.stream().filter(FigureConcurrencyTest::isPost).toList();
        List<Response> jobs = answers.stream().filter(answer -> !isPost(answer)).toList();

        assertThat(anonymous().get(FIGURES + "?metric=" + metric).<List<?>>path("items"))
                .hasSize(1);
        if (statuses(posts).contains(201)) {
            assertThat(statuses(posts)).containsOnlyOnce(201).containsOnly(200, 201);
            jobs.forEach(job -> Uploads.assertCounts(job, 0, 0, 0, 1, 0));
        } else {
            assertThat(statuses(posts)).containsOnly(409);
            assertThat(posts).allMatch(post -> post.header("Location") != null);
            assertThat(jobs)
                    .filteredOn(job -> job.<Integer>path("counts.created") == 1)
                    .hasSize(1)
                    .first()
                    .satisfies(job -> Uploads.assertCounts(job, 1, 0, 0, 0, 0));
            assertThat(jobs)
                    .filteredOn(job -> job.<Integer>path("counts.created") == 0)
                    .allSatisfy(job -> Uploads.assertCounts(job, 0, 0, 1, 0, 0));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The answer of an upload is its job, which has a state; so has a figure, but no counts. */
    private static boolean isPost(Response answer) {
        return answer.path("counts") == null;
    }

    @RepeatedTest(3)
    void a_metric_put_at_once_by_many_is_created_once() throws Exception {
        String code = "raced_" + next();
        List<Response> answers =
                race(writer -> as("admin").body(Metrics.metricJson(code)).put("/api/v1/metrics/" + code));

        assertThat(statuses(answers)).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @RepeatedTest(5)
    void a_metric_does_not_change_its_unit_under_figures_that_are_being_recorded() throws Exception {
        List<Response> answers = race(writer -> writer == 0
                ? patching("\"1\"").body("{\"unit\":\"case\"}").patch("/api/v1/metrics/" + metric)
                : as("admin")
                        .body(Fig.of(body, metric).year(2000 + writer).json())
                        .post(FIGURES));
        String unit = anonymous().get("/api/v1/metrics/" + metric).path("unit");
        List<String> units = anonymous().get(FIGURES + "?metric=" + metric).path("items.unit");

        assertThat(statuses(answers)).containsAnyOf(200, 201).isSubsetOf(200, 201, 409, 503);
        assertThat(units).isSubsetOf(unit);
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static List<Response> race(IntFunction<Response> write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try {
            List<Callable<Response>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(() -> {
                    start.await();
                    return write.apply(number);
                });
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
