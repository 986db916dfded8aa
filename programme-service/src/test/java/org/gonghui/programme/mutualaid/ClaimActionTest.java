package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.gonghui.kit.access.Roles;
import org.junit.jupiter.api.Test;

class ClaimActionTest {

    @Test
    void every_state_is_reached_and_only_what_was_approved_is_paid() {
        Set<ClaimState> reached = EnumSet.of(ClaimState.SUBMITTED);
        for (ClaimState unused : ClaimState.values()) {
            for (ClaimAction action : ClaimAction.values()) {
                Set.copyOf(reached).stream()
                        .filter(action::leadsFrom)
                        .map(action::from)
                        .forEach(reached::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
        assertThat(ClaimState.values())
                .filteredOn(ClaimAction.BATCH::leadsFrom)
                .containsExactly(ClaimState.APPROVED, ClaimState.PAYMENT_FAILED);
        assertThat(ClaimState.values()).filteredOn(ClaimAction.PAY::leadsFrom).containsExactly(ClaimState.BATCHED);
    }

    @Test
    void nobody_asks_at_a_claim_for_what_its_batch_does() {
        Set<String> all = Set.of(Roles.ADMIN, Roles.CASHIER, Roles.OFFICER);
        assertThat(List.of(ClaimAction.BATCH, ClaimAction.PAY, ClaimAction.FAIL, ClaimAction.REVERSE))
                .noneMatch(action -> action.isAskedForBy(all));
        assertThat(ClaimAction.APPROVE.isAskedForBy(Set.of(Roles.OFFICER, Roles.REVIEWER)))
                .isFalse();
    }

    @Test
    void the_diagram_in_the_guide_is_that_of_the_table() throws IOException {
        String diagram = Stream.of(ClaimAction.values())
                .flatMap(action -> Stream.of(ClaimState.values())
                        .filter(action::leadsFrom)
                        .map(from -> "    %s --> %s: %s\n"
                                .formatted(from.code(), action.from(from).code(), action.code())))
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("..", "docs", "mutual-aid.md")))
                .contains("stateDiagram-v2\n    [*] --> submitted\n" + diagram + "```");
    }

    @Property
    void a_share_is_in_fen_and_never_more_than_what_was_claimed(
            @ForAll @BigRange(min = "0.01", max = "999999999999.99") @Scale(2) BigDecimal claimed,
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal percent) {
        BigDecimal share = new Benefit(ClaimCause.ACCIDENT, percent).of(claimed);
        assertThat(share.scale()).isEqualTo(2);
        assertThat(share).isBetween(BigDecimal.ZERO, claimed);
        BigDecimal exact = claimed.multiply(percent).divide(new BigDecimal(100));
        assertThat(share.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }
}
