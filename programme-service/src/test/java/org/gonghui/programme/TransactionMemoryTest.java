package org.gonghui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.database.TransactionMemory;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransactionMemoryTest {

    @Inject
    TransactionMemory memory;

    private final AtomicInteger asked = new AtomicInteger();

    private record Question(String text) {}

    private record OtherQuestion(String text) {}

    @Test
    void what_is_asked_again_in_a_transaction_is_asked_once() {
        List<Integer> answers = QuarkusTransaction.requiringNew()
                .call(() -> List.of(ask(new Question("a")), ask(new Question("a")), ask(new Question("b"))));
        assertThat(answers).containsExactly(1, 1, 2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> ask(new OtherQuestion("a"))))
                .isEqualTo(3);
    }

    @Test
    void the_next_transaction_asks_anew() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> ask(new Question("a"))))
                .isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> ask(new Question("a"))))
                .isEqualTo(2);
    }

    @Test
    void without_a_transaction_every_question_is_asked() {
        assertThat(List.of(ask(new Question("a")), ask(new Question("a")))).containsExactly(1, 2);
    }

    private int ask(Object question) {
        return memory.recall(question, asked::incrementAndGet);
    }
}
