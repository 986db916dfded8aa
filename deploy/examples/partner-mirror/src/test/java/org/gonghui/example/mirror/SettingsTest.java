package org.gonghui.example.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path GATEWAY = Path.of("..", "..", "..", "api-gateway");

    @Test
    void where_nothing_else_is_said_the_whole_feed_is_mirrored() throws IOException {
        Properties gateway = new Properties();
        try (Reader file = Files.newBufferedReader(GATEWAY.resolve("src/main/resources/application.properties"))) {
            gateway.load(file);
        }
        List<String> feed = Stream.of("registry", "programme", "metrics")
                .flatMap(service -> Stream.of(
                        gateway.getProperty("gonghui.feeds." + service).split(",", -1)))
                .toList();

        assertThat(Settings.from(Map.of()).collections()).containsOnlyKeys(feed);
    }

    @Test
    void every_collection_has_an_export_in_the_contract() throws IOException {
        List<String> contract = Files.readAllLines(GATEWAY.resolve("openapi.yaml"));
        assertThat(Settings.from(Map.of()).collections().values())
                .allMatch(collection -> contract.contains("  /api/v1/" + collection + "/export:"));
    }

    @Test
    void some_resources_may_be_named_with_collections_below_others() {
        assertThat(Settings.from(Map.of("MIRROR_RESOURCES", "body=bodies, relief_round=relief/rounds"))
                        .collections())
                .containsExactly(Map.entry("body", "bodies"), Map.entry("relief_round", "relief/rounds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "body", "body=", "body=/bodies", "body=bodies/", "body=..", "body=a/b/c", "b\"=bodies"})
    void anything_else_is_refused(String resources) {
        assertThatThrownBy(() -> Settings.from(Map.of("MIRROR_RESOURCES", resources)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MIRROR_RESOURCES");
    }
}
