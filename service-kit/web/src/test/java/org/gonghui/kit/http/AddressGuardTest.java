package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.kit.problem.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/bodies", "/a?q=%E5%B7%A5%e4%bc%9a", "/a%20b?x=1&y=%2B"})
    void a_text_passes(String address) {
        assertThat(AddressGuard.isText(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/%ff", "/%zz", "/%e5", "/%", "/%4", "/a?b=%C0%80"})
    void what_is_no_text_does_not(String address) {
        assertThat(AddressGuard.isText(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/%00?a=1, ''", "/a?b=%00, ?b", "/a?c=1&b=%e5&c=2, ?b", "/a?%ff=1, ?"})
    void the_place_is_named(String address, String pointer) {
        assertThat(AddressGuard.problemIn(address).faults())
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }
}
