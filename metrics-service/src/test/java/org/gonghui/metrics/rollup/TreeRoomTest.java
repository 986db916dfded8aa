package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of trees may be held at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TreeRoomTest {

    @Inject
    TransactionSynchronizationRegistry transaction;

    private final ExecutorService threads = Executors.newFixedThreadPool(6);
    private TreeRoom room;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

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
            room.take(50);
            int held = room.held();
            room.take(200);
            room.backTo(held);

            assertThatCode(() -> inShares(5, () -> {})).doesNotThrowAnyException();
            assertThat(refused(() -> inShares(6, () -> {})).type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(refused(() -> room.take(51)).type())
                    .as("the turn is not given back")
                    .isEqualTo(CommonProblem.UNAVAILABLE);
            room.take(200);
        });
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .doesNotThrowAnyException();
    }

    @Test
    void who_is_ended_while_he_waits_for_room_keeps_none() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> others = CompletableFuture.runAsync(
                () -> inShares(4, () -> {
                    taken.countDown();
                    await(end);
                }),
                threads);
        await(taken);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().timeout(1).run(() -> {
                    room.take(51);
                    room.take(60);
                }))
                .isInstanceOf(RuntimeException.class);
        end.countDown();

        assertThat(others).succeedsWithin(Duration.ofSeconds(20));
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .doesNotThrowAnyException();
    }

    /** Does something while some transactions, one in the other, have a share each. */
    private void inShares(int transactions, Runnable work) {
        if (transactions == 0) {
            work.run();
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                room.take(50);
                inShares(transactions - 1, work);
            });
        }
    }

    @Test
    void of_those_who_need_more_than_their_share_one_goes_on_and_the_others_are_told_at_once() {
        QuarkusTransaction.requiringNew().run(() -> {
            room.take(51);

            assertThat(refused(() -> room.take(51)).type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(50)))
                    .as("others have their share")
                    .doesNotThrowAnyException();
            assertThatCode(() -> room.take(200)).doesNotThrowAnyException();
        });
    }

    @Test
    void who_may_have_more_than_a_share_waits_until_others_end() throws Exception {
        CountDownLatch taken = new CountDownLatch(5);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Void>> others = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            room.take(50);
                            taken.countDown();
                            await(end);
                        }),
                        threads))
                .limit(5)
                .toList();
        await(taken);
        CompletableFuture<Void> wide = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    room.take(50);
                    room.take(1);
                }),
                threads);
        Thread.sleep(100);
        end.countDown();

        assertThat(wide).succeedsWithin(Duration.ofSeconds(20));
        assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(Duration.ofSeconds(20)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void many_at_once_do_not_keep_each_other_from_coming_to_an_end() {
        Callable<Boolean> wide = () -> {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> IntStream.range(0, 200).forEach(at -> room.take(1)));
                return true;
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(CommonProblem.UNAVAILABLE);
                return false;
            }
        };
        for (int round = 0; round < 10; round++) {
            assertThat(Race.run(Collections.nCopies(12, wide))).contains(true);
        }
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> room.take(300)))
                .as("all is given back")
                .doesNotThrowAnyException();
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(
                Problem.class, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
