package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of trees may be held at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TreeRoomTest {

    @Inject
    TransactionSynchronizationRegistry transaction;

    private TreeRoom room;

    @BeforeEach
    void haveRoom() {
        room = new TreeRoom(transaction, FixedEfforts.holding(300));
    }

    @Test
    void who_finds_no_room_is_told_to_ask_again_and_has_it_when_the_other_is_done() {
        QuarkusTransaction.requiringNew().run(() -> {
            room.take(200);
            Problem refused = refused(() -> room.take(200));
            assertThat(refused.type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(refused.headers()).containsEntry("Retry-After", "2");
        });

        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_never_fits_is_refused() {
        Problem refused = refused(() -> {
            room.take(200);
            room.take(200);
        });

        assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_PARAMETER);
        assertThat(refused.faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo("tree_too_wide"));
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_given_back_others_may_take() {
        QuarkusTransaction.requiringNew().run(() -> {
            room.take(100);
            int held = room.held();
            room.take(200);
            room.backTo(held);

            assertThat(refused(() -> room.take(300)).type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(200)))
                    .doesNotThrowAnyException();
        });
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .doesNotThrowAnyException();
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(
                Problem.class, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
