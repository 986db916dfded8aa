package org.gonghui.programme.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of documents does alike. */
abstract class DocumentStoreContract {

    private static final byte[] CONTENT = "%PDF-1.7 someone's bill".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST = 20 << 20;

    private final String folder = UUID.randomUUID().toString();
    private final String name = folder + "/" + sha256(CONTENT);

    abstract DocumentStore store();

    /** Where contents stand while they come in. */
    abstract Path arrivals() throws IOException;

    @Test
    void what_is_kept_is_handed_out() throws IOException {
        assertThat(keep(CONTENT)).isTrue();
        assertThat(read(name)).isEqualTo(CONTENT);
        assertNothingIsArriving();
    }

    @Test
    void the_same_again_is_as_well() throws IOException {
        keep(CONTENT);
        assertThat(keep(CONTENT)).isTrue();
        assertThat(read(name)).isEqualTo(CONTENT);
    }

    @Test
    void another_content_than_announced_is_not_kept_and_leaves_what_was_there() throws IOException {
        byte[] longer = Arrays.copyOf(CONTENT, CONTENT.length + 1);
        byte[] shorter = Arrays.copyOf(CONTENT, CONTENT.length - 1);
        byte[] other = CONTENT.clone();
        other[0]++;
        for (byte[] wrong : new byte[][] {longer, shorter, other, {}}) {
            assertThat(keep(wrong)).isFalse();
            assertThat(store().open(name)).isEmpty();
        }
        keep(CONTENT);
        assertThat(keep(other)).isFalse();
        assertThat(read(name)).isEqualTo(CONTENT);
        assertNothingIsArriving();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(CONTENT, 0, 5), new DeadLine());
        assertThatThrownBy(() -> store().keep(name, broken, sha256(CONTENT), CONTENT.length))
                .isInstanceOf(IOException.class);
        assertThat(store().open(name)).isEmpty();
        assertNothingIsArriving();
    }

    @Test
    void the_largest_content_passes() throws IOException {
        byte[] large = new byte[LARGEST];
        for (int at = 0; at < large.length; at++) {
            large[at] = (byte) (at % 251);
        }
        String place = folder + "/" + sha256(large);
        assertThat(store().keep(place, new ByteArrayInputStream(large), sha256(large), LARGEST))
                .isTrue();
        assertThat(read(place)).isEqualTo(large);
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        assertThat(store().open(name)).isEmpty();
    }

    @Test
    void a_folder_that_is_forgotten_is_gone_and_its_neighbours_stay() throws IOException {
        String neighbour = folder + "0/" + sha256(CONTENT);
        keep(CONTENT);
        keep(folder + "/second");
        keep(neighbour);
        store().forget(folder);
        assertThat(store().open(name)).isEmpty();
        assertThat(store().open(folder + "/second")).isEmpty();
        assertThat(read(neighbour)).isEqualTo(CONTENT);
    }

    @Test
    void forgetting_what_is_not_there_is_as_well() throws IOException {
        store().forget(folder);
        keep(CONTENT);
        store().forget(folder);
        store().forget(folder);
        assertThat(keep(CONTENT)).isTrue();
    }

    @Test
    void what_a_killed_process_left_behind_goes_and_uploads_under_way_stay() throws IOException {
        Instant since = Instant.now().minus(Duration.ofHours(1));
        Path left = arrived("arriving-1.part", since.minusSeconds(1));
        Path underWay = arrived("arriving-2.part", since.plusSeconds(1));
        Path another = arrived("another.part", since.minusSeconds(1));
        keep(CONTENT);
        store().forgetAbandoned(since);
        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
        assertThat(another).exists();
        assertThat(read(name)).isEqualTo(CONTENT);
    }

    private Path arrived(String file, Instant touched) throws IOException {
        Path arrived = Files.write(arrivals().resolve(file), CONTENT);
        return Files.setLastModifiedTime(arrived, FileTime.from(touched));
    }

    /** Announced as {@link #CONTENT}, whatever comes. */
    private boolean keep(byte[] sent) throws IOException {
        return store().keep(name, new ByteArrayInputStream(sent), sha256(CONTENT), CONTENT.length);
    }

    private void keep(String place) throws IOException {
        assertThat(store().keep(place, new ByteArrayInputStream(CONTENT), sha256(CONTENT), CONTENT.length))
                .isTrue();
    }

    private byte[] read(String place) throws IOException {
        try (InputStream content = store().open(place).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private void assertNothingIsArriving() throws IOException {
        try (Stream<Path> files = Files.list(arrivals())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class DeadLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            return read();
        }
    }
}
