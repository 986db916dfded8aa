package org.gonghui.programme.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDocumentStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    @Override
    DocumentStore store() {
        return new FolderDocumentStore(folder);
    }

    @Override
    Path arrivals() throws IOException {
        return Files.createDirectories(folder.resolve(".arriving"));
    }

    @Test
    void a_folder_must_be_named() {
        assertThatThrownBy(() -> DocumentStores.of(settings(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gonghui.documents.folder is not set");
    }

    @Test
    void a_folder_that_nothing_came_into_yet_has_nothing_to_be_dropped() throws IOException {
        new FolderDocumentStore(folder.resolve("none")).forgetAbandoned(Instant.now());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_an_earlier_version_left_in_the_root_goes_once_all_of_it_is_old_enough() throws IOException {
        Path left = leftInRoot("arriving-1.part");
        DocumentStore store = store();
        store.forgetAbandoned(Instant.now().minusSeconds(60));
        assertThat(left).exists();
        store.forgetAbandoned(Instant.now().plusSeconds(60));
        assertThat(left).doesNotExist();
        Path unnoticed = leftInRoot("arriving-2.part");
        store.forgetAbandoned(Instant.now().plusSeconds(60));
        assertThat(unnoticed).exists();
    }

    private Path leftInRoot(String file) throws IOException {
        Path left = Files.createFile(folder.resolve(file));
        return Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
    }

    @Test
    void every_setting_may_stand_in_a_file() {
        assertThat(settings(Map.of()).eraseEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings(Map.of("gonghui.documents.erase-every", "PT1M")).eraseEvery())
                .isEqualTo(Duration.ofMinutes(1));
    }

    private static DocumentSettings settings(Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                .withMapping(DocumentSettings.class)
                .withSources(new PropertiesConfigSource(file, "a file", 100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(DocumentSettings.class);
    }
}
