package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void a_list_or_a_star_names_a_tag() {
        assertThat(EntityTags.names("\"2\", \"3\"", "\"3\"")).isTrue();
        assertThat(EntityTags.names("*", "\"3\"")).isTrue();
        assertThat(EntityTags.names("\"33\"", "\"3\"")).isFalse();
        assertThat(EntityTags.names(null, "\"3\"")).isFalse();
    }

    @Test
    void a_write_must_have_seen_what_it_changes() {
        assertThatCode(() -> EntityTags.requireMatch("\"3\"", "\"3\"")).doesNotThrowAnyException();
        assertThatThrownBy(() -> EntityTags.requireMatch(null, "\"3\""))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
        assertThatThrownBy(() -> EntityTags.requireMatch("\"2\"", "\"3\""))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(CommonProblem.PRECONDITION_FAILED));
    }
}
