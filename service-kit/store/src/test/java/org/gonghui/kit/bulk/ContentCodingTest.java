package org.gonghui.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                       | GZIP",
                "zstd                       | ZSTD",
                "gzip, deflate, br, zstd    | ZSTD",
                "gzip, zstd;q=0.5           | GZIP",
                "GZIP;Q=1.0                 | GZIP",
                "gzip;q=0.5, identity       | IDENTITY",
                "gzip;q=0                   | IDENTITY",
                "gzip;q=0, zstd             | ZSTD",
                "br                         | IDENTITY",
                "*                          | IDENTITY",
                "*;q=0, gzip                | GZIP",
                "gzip;q=nonsense            | GZIP",
                "''                         | IDENTITY",
            })
    void the_coding_is_the_one_that_the_caller_wants_most(String acceptEncoding, ContentCoding coding) {
        assertThat(ContentCoding.best(acceptEncoding)).hasValue(coding);
    }

    @Test
    void who_says_nothing_gets_it_plain() {
        assertThat(ContentCoding.best(null)).hasValue(ContentCoding.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, *;q=0", "gzip;q=0, identity;q=0.0"})
    void who_takes_nothing_that_there_is_gets_nothing(String acceptEncoding) {
        assertThat(ContentCoding.best(acceptEncoding)).isEmpty();
    }
}
