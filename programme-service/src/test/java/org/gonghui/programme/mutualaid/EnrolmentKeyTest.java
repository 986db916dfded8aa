package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys of other systems are taken for numbers of people. */
class EnrolmentKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000001",
                "8613900000001",
                "phone:13900000001",
                "p13900000001",
                "id13900000001",
                "13900000001a",
                "card440101197001010017",
                "09BB0F6C09014A26B10413900000001F",
                "09bb0f6c-0901-4a26-b104-f1788118357513900000001",
                "09bb0f6c-0901-4a26-b104-f17881183575-13900000001",
                "440101197001010017",
                "44010119700101001X",
                "id-44010119700101001x-2025"
            })
    void a_number_of_a_person_is_no_key(String key) {
        assertThat(isKey(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09bb0f6c-0901-4a26-b104-f17881183575",
                "09bb0f6c-0901-4a26-b104-178811835751",
                "09BB0F6C-0901-7A26-B104-178811835751",
                "hr:09bb0f6c-0901-4a26-b104-178811835751",
                "2025-000123"
            })
    void digits_in_the_midst_of_a_uuid_are_nobodys(String key) {
        assertThat(isKey(key)).isTrue();
    }

    private static boolean isKey(String key) {
        Faults faults = new Faults();
        EnrolmentRequest.checkKey(new ExternalId("hr", key), faults);
        return faults.none();
    }
}
