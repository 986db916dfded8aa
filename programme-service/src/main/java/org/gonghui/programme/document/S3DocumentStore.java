package org.gonghui.programme.document;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps contents in a bucket of an object store that speaks S3. An object appears there whole or not at all; it is sent once
 * it has been checked.
 */
final class S3DocumentStore implements DocumentStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(S3DocumentStore.class);

    private final S3Client client;
    private final String bucket;
    private final Path arrivals;

    /**
     * Asks the store nothing yet.
     *
     * @param arrivals folder in which contents stand while they come in
     */
    S3DocumentStore(S3Client client, String bucket, Path arrivals) {
        this.client = client;
        this.bucket = bucket;
        this.arrivals = arrivals;
    }

    /**
     * Lets a service whose settings cannot be right stop before it takes a request. A store that does not answer may do so
     * later: that is only told.
     *
     * @throws ConfigurationException where no credentials are found, there is no such bucket, or it is refused to them
     */
    void requireBucket() {
        requireCredentials();
        try {
            client.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException missing) {
            throw new ConfigurationException(
                    "gonghui.documents.s3.bucket is %s, but the object store has no such bucket".formatted(bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() < 500) {
                throw new ConfigurationException(
                        "The object store refuses the bucket %s (status %d): see access-key, secret-key, region and endpoint of gonghui.documents.s3"
                                .formatted(bucket, refused.statusCode()));
            }
            tellThatItFails(refused);
        } catch (SdkException | UncheckedIOException trouble) {
            tellThatItFails(trouble);
        }
    }

    /** Each call would look for them anew, and tell their absence in the same way as a store that does not answer. */
    private void requireCredentials() {
        try {
            client.serviceClientConfiguration()
                    .credentialsProvider()
                    .resolveIdentity()
                    .join();
        } catch (SdkException | CompletionException absent) {
            throw new ConfigurationException(
                    "No credentials for the object store are found: set access-key and secret-key of gonghui.documents.s3, or see to the environment, profile or role of the machine: "
                            + absent.getMessage(),
                    absent);
        }
    }

    private void tellThatItFails(RuntimeException trouble) {
        LOG.warnf(
                "The object store of documents does not answer, so their contents cannot be stored or read yet: %s",
                trouble.getMessage());
    }

    @Override
    public boolean keep(String name, InputStream content, String sha256, long size) throws IOException {
        return Arrival.passOn(arrivals, content, sha256, size, file -> send(name, file));
    }

    private void send(String name, Path file) throws IOException {
        ask(() -> client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(file)));
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        return ask(() -> {
            try {
                return Optional.of(
                        client.getObject(request -> request.bucket(bucket).key(name)));
            } catch (NoSuchKeyException absent) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void forget(String folder) throws IOException {
        ask(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(folder + "/")).contents().stream()
                    .map(S3Object::key)
                    .forEach(name -> client.deleteObject(
                            request -> request.bucket(bucket).key(name)));
            return folder;
        });
    }

    @Override
    public void forgetAbandoned(Instant since) throws IOException {
        Arrival.removeAbandoned(arrivals, since);
    }

    /** A connection that breaks while a call is sent comes out of the client as it is, without its own exception. */
    private <T> T ask(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException | UncheckedIOException trouble) {
            throw new IOException("the object store fails: " + trouble.getMessage(), trouble);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
