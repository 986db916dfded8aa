package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.correct;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.merge;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.gonghui.registry.lifecycle.Events.transfer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LifecycleRaceTest {

    private static final int ROUNDS = 8;

    @Test
    void of_two_transfers_on_one_day_one_wins() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = Registry.body(Registry.root());
            String one = Registry.root();
            String other = Registry.root();
            List<Response> answers = Race.run(
                    List.<Callable<Response>>of(() -> transfer(body, DAY, one), () -> transfer(body, DAY, other)));

            assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 409);
            assertThat(superiorOn(body, DAY)).isEqualTo(answers.get(0).statusCode() == 201 ? one : other);
        }
    }

    @Test
    void two_bodies_do_not_come_under_each_other() {
        for (int round = 0; round < ROUNDS; round++) {
            String one = Registry.root();
            String other = Registry.root();
            assertThat(statuses(Race.run(List.<Callable<Response>>of(
                            () -> transfer(one, DAY, other), () -> transfer(other, DAY, one)))))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void two_bodies_do_not_merge_into_each_other() {
        for (int round = 0; round < ROUNDS; round++) {
            String one = Registry.root();
            String other = Registry.root();
            assertThat(statuses(Race.run(
                            List.<Callable<Response>>of(() -> merge(DAY, one, other), () -> merge(DAY, other, one)))))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_child_that_is_transferred_while_its_superior_merges_goes_to_one_of_both() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = Registry.root();
            String child = Registry.body(body);
            String successor = Registry.root();
            String other = Registry.root();
            List<Response> answers = Race.run(
                    List.<Callable<Response>>of(() -> merge(DAY, successor, body), () -> transfer(child, DAY, other)));

            boolean merged = answers.get(0).statusCode() == 201;
            boolean moved = answers.get(1).statusCode() == 201;
            assertThat(merged).isTrue();
            assertThat(answers.get(1).statusCode()).isIn(201, 409);
            assertThat(superiorOn(child, DAY)).isEqualTo(moved ? other : successor);
        }
    }

    @Test
    void no_child_slips_under_a_body_that_is_dissolved_at_the_same_moment() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = Registry.root();
            String child = Registry.newCode();
            List<Response> answers = Race.run(List.<Callable<Response>>of(
                    () -> dissolve(body, DAY, null), () -> post("/api/v1/bodies", Registry.bodyJson(child, body))));

            assertThat(statuses(answers)).isIn(List.of(201, 409), List.of(422, 201));
        }
    }

    @Test
    void an_event_is_corrected_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Response mistake = rename(Registry.root(), DAY, "新名");
            assertThat(statuses(Race.run(List.<Callable<Response>>of(() -> correct(mistake), () -> correct(mistake)))))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
