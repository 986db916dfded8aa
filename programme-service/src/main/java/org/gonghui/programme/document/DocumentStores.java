package org.gonghui.programme.document;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the store that the settings ask for. */
@Singleton
class DocumentStores {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final DocumentStore store;

    DocumentStores(DocumentSettings settings) {
        this.store = of(settings);
    }

    /** Lets a service whose store cannot be right stop before it takes a request. */
    void load(@Observes StartupEvent event) {
        if (store instanceof S3DocumentStore bucket) {
            bucket.requireBucket();
        }
    }

    @Produces
    @ApplicationScoped
    @DefaultBean
    DocumentStore store() {
        return store;
    }

    void close(@Observes ShutdownEvent event) {
        if (store instanceof S3DocumentStore bucket) {
            bucket.close();
        }
    }

    static DocumentStore of(DocumentSettings settings) {
        return switch (settings.store()) {
            case FOLDER -> new FolderDocumentStore(said(settings.folder(), "gonghui.documents.folder"));
            case S3 ->
                new S3DocumentStore(
                        client(settings.s3(), DefaultCredentialsProvider.create()),
                        said(settings.s3().bucket(), "gonghui.documents.s3.bucket"),
                        Path.of(System.getProperty("java.io.tmpdir")));
        };
    }

    /**
     * A client of the bucket.
     *
     * @param ofMachine asked for credentials where the settings have none
     */
    static S3Client client(DocumentSettings.Bucket settings, AwsCredentialsProvider ofMachine) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings, ofMachine))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                // Many stores do not know the checksums that Amazon's client adds on its own; ours goes with each
                // content.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static AwsCredentialsProvider credentials(
            DocumentSettings.Bucket settings, AwsCredentialsProvider ofMachine) {
        if (settings.accessKey().isEmpty() && settings.secretKey().isEmpty()) {
            return ofMachine;
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                said(settings.accessKey(), "gonghui.documents.s3.access-key"),
                said(settings.secretKey(), "gonghui.documents.s3.secret-key")));
    }

    private static <T> T said(Optional<T> value, String setting) {
        return value.orElseThrow(() -> new ConfigurationException(
                setting + " is not set: it is needed to keep the contents of documents (docs/relief.md)"));
    }
}
