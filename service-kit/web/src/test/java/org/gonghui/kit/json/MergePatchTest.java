package org.gonghui.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.problem.Problem;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MergePatchTest {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final StrictJson JSON = new StrictJson(VALIDATORS.getValidator());
    private static final Thing PRESENT = new Thing("one", List.of("a", "b"), Map.of("x", "1", "y", "2"), 3);

    /** Something with every shape that a patch can meet. */
    record Thing(
            @NotNull String name,
            @Nullable List<String> list,
            @Nullable Map<String, String> map,
            @Nullable Integer number) {}

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    @Test
    void what_is_not_named_stays() {
        assertThat(patch("{}")).isEqualTo(PRESENT);
    }

    @Test
    void null_takes_away() {
        assertThat(patch("{\"list\":null,\"number\":null}")).isEqualTo(new Thing("one", null, PRESENT.map(), null));
    }

    @Test
    void arrays_are_replaced_and_objects_are_merged() {
        assertThat(patch("{\"list\":[\"c\"],\"map\":{\"x\":null,\"z\":\"3\"}}"))
                .isEqualTo(new Thing("one", List.of("c"), Map.of("y", "2", "z", "3"), 3));
    }

    @Test
    void what_results_is_checked_like_a_whole_request() {
        assertThatThrownBy(() -> patch("{\"name\":null,\"number\":\"three\",\"other\":1}"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.faults())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder("/name", "/number", "/other"));
    }

    @Test
    void a_patch_that_is_no_object_is_refused() {
        assertThatThrownBy(() -> patch("[1]")).isInstanceOf(Problem.class);
    }

    private static Thing patch(String patch) {
        return new MergePatch(JSON, JSON.parse(patch.getBytes(StandardCharsets.UTF_8))).applyTo(PRESENT, Thing.class);
    }
}
