package org.gonghui.programme.document;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A real S3 server that checks signatures (s3proxy), in a JVM of its own, since its libraries are not those of the service.
 * What it holds is in its memory.
 */
public final class S3Server implements AutoCloseable {

    static final String SECRET = "secret-of-tests";

    private static final String BUCKET = "documents";
    private static final String ACCESS = "tests";
    private static final Path JAR = Path.of("target", "s3proxy", "s3proxy.jar");
    private static final Duration TO_START = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    private S3Server(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** A server with one empty bucket. */
    public static S3Server start() throws IOException, InterruptedException {
        int port = freePort();
        Path settings = Files.createTempFile("s3-server-", ".properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=transient",
                        "jclouds.identity=any",
                        "jclouds.credential=any"));
        Path log = Files.createTempFile("s3-server-", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        S3Server server = new S3Server(port, process);
        server.awaitAnswer(log);
        try (S3Client client =
                DocumentStores.client(server.settings(Map.of()).s3(), DefaultCredentialsProvider.create())) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
        return server;
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(TO_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("the S3 server did not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A store in the bucket, with some of the settings replaced. */
    DocumentSettings settings(Map<String, String> others) {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder()
                .withMapping(DocumentSettings.class)
                .withDefaultValue("gonghui.documents.store", "s3")
                .withDefaultValue("gonghui.documents.s3.endpoint", endpoint().toString())
                .withDefaultValue("gonghui.documents.s3.bucket", BUCKET)
                .withDefaultValue("gonghui.documents.s3.access-key", ACCESS)
                .withDefaultValue("gonghui.documents.s3.secret-key", SECRET)
                .withDefaultValue("gonghui.documents.s3.path-style", "true");
        others.forEach((name, value) -> settings.withDefaultValue("gonghui.documents." + name, value));
        return settings.build().getConfigMapping(DocumentSettings.class);
    }

    /** A store in the bucket. */
    public DocumentStore store() {
        return DocumentStores.of(settings(Map.of()));
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Stops the server; nobody answers at its port any more. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
