package org.gonghui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.seeds.LoadReport;
import org.gonghui.seeds.SeedLoader;

/** Loads the seeds through the gateway unless these very files were loaded before. */
record Seeding(Settings settings, Progress progress, Clock clock) {

    private static final List<String> PARTS = List.of("data", "relief", "sample");
    private static final String WITH_SAMPLE = " with sample";

    void load(int gatewayPort, boolean sample) {
        String digest = digest();
        String loaded = loaded();
        if (loaded.equals(digest + WITH_SAMPLE) || (loaded.equals(digest) && !sample)) {
            progress.say("seeds were loaded before");
            return;
        }
        progress.say("loading the seeds through the gateway" + (sample ? ", with the sample records" : ""));
        Secrets secrets = new Secrets(settings.data().secrets(), clock);
        URI gateway = URI.create("http://127.0.0.1:" + gatewayPort);
        LoadReport report = new SeedLoader(gateway, secrets::loaderToken, folder(), progress.stream()).load(sample);
        report.failure().ifPresent(line -> {
            throw new StackException("The seeds were not loaded, see above");
        });
        DataFolder.writeSecret(settings.data().seedsMarker(), sample ? digest + WITH_SAMPLE : digest);
        progress.say("seeds: " + report.created() + " created, " + report.unchanged() + " unchanged");
    }

    private Path folder() {
        return settings.repository().resolve("seeds");
    }

    private String loaded() {
        try {
            Path marker = settings.data().seedsMarker();
            return Files.exists(marker) ? Files.readString(marker).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files()) {
                digest.update(folder().relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the seeds", e);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : PARTS) {
            try (Stream<Path> below = Files.walk(folder().resolve(part))) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files.stream().sorted().toList();
    }
}
