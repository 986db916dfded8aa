package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
