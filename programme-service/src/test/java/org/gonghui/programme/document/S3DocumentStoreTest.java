package org.gonghui.programme.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/** The store in a bucket does what the one in a folder does, and tells what is wrong with its settings. */
class S3DocumentStoreTest extends DocumentStoreContract {

    private static final byte[] CONTENT = {1, 2, 3};

    /** A machine that knows no credentials, whatever the one of the tests knows. */
    private static final AwsCredentialsProvider NONE =
            AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create());

    private static S3Server server;

    @TempDir
    Path arrivals;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        server = S3Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    DocumentStore store() {
        return with(Map.of());
    }

    private S3DocumentStore with(Map<String, String> settings) {
        DocumentSettings.Bucket said = server.settings(settings).s3();
        return new S3DocumentStore(
                DocumentStores.client(said, NONE), said.bucket().orElseThrow(), arrivals);
    }

    @Override
    Path arrivals() {
        return arrivals;
    }

    @Test
    void a_bucket_that_answers_passes() {
        with(Map.of()).requireBucket();
    }

    @Test
    void a_missing_bucket_stops_the_service_and_is_no_missing_content() {
        S3DocumentStore store = with(Map.of("s3.bucket", "nowhere"));
        assertThatThrownBy(store::requireBucket)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the object store has no such bucket")
                .hasMessageContaining("nowhere");
        assertFails(store);
    }

    @Test
    void wrong_credentials_stop_the_service() {
        S3DocumentStore store = with(Map.of("s3.secret-key", "another"));
        assertThatThrownBy(store::requireBucket)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("refuses the bucket documents")
                .hasMessageContaining("secret-key");
        assertFails(store);
    }

    @Test
    void credentials_that_are_found_nowhere_stop_the_service() {
        S3DocumentStore store = with(Map.of("s3.access-key", "", "s3.secret-key", ""));
        assertThatThrownBy(store::requireBucket)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("No credentials for the object store are found")
                .hasMessageContaining("access-key");
    }

    @Test
    void a_store_that_is_down_is_trouble_but_lets_the_service_start() {
        S3DocumentStore store = with(Map.of("s3.endpoint", "http://127.0.0.1:1"));
        store.requireBucket();
        assertFails(store);
    }

    @Test
    void half_a_pair_of_credentials_or_no_bucket_is_told() {
        assertRefused(Map.of("s3.secret-key", ""), "gonghui.documents.s3.secret-key is not set");
        assertRefused(Map.of("s3.access-key", ""), "gonghui.documents.s3.access-key is not set");
        assertRefused(Map.of("s3.bucket", ""), "gonghui.documents.s3.bucket is not set");
    }

    private static void assertRefused(Map<String, String> settings, String message) {
        assertThatThrownBy(() -> DocumentStores.of(server.settings(settings)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private static void assertFails(DocumentStore store) {
        assertThatThrownBy(() -> store.keep("a/b", new ByteArrayInputStream(CONTENT), sha256(CONTENT), CONTENT.length))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open("a/b")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.forget("a")).isInstanceOf(IOException.class);
    }
}
