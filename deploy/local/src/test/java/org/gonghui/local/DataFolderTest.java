package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void what_create_made_is_ours_to_delete() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("new folder"));
        data.create();
        data.create();
        assertThat(data.isOurs()).isTrue();
        Files.createSymbolicLink(data.root().resolve("link"), Files.createDirectory(folder.resolve("kept")));
        data.delete();
        assertThat(data.root()).doesNotExist();
        assertThat(folder.resolve("kept")).exists();
    }

    @Test
    void a_folder_of_somebody_else_is_not_taken() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        DataFolder data = new DataFolder(folder);
        assertThat(data.isOurs()).isFalse();
        assertThatThrownBy(data::create)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("somebody else")
                .hasMessageContaining("GONGHUI_DATA");
    }
}
