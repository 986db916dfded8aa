package org.gonghui.programme.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
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
    Path arrivals() {
        return folder;
    }

    @Test
    void a_folder_must_be_named() {
        DocumentSettings nothing = new SmallRyeConfigBuilder()
                .withMapping(DocumentSettings.class)
                .build()
                .getConfigMapping(DocumentSettings.class);
        assertThatThrownBy(() -> DocumentStores.of(nothing))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gonghui.documents.folder is not set");
    }
}
