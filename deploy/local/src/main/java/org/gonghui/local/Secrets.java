package org.gonghui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * What only the stack may know: the issuer's keys, a token for each service, the passwords of the databases, the keys
 * of personal data.
 */
final class Secrets {

    private static final Duration SERVICE_TOKEN = Duration.ofDays(30);
    private static final Duration LOADER_TOKEN = Duration.ofHours(1);

    private final Path folder;
    private final SigningKeys keys;
    private final TokenMint mint;

    Secrets(Path folder, Clock clock) {
        this.folder = folder;
        this.keys = SigningKeys.in(folder);
        this.mint = new TokenMint(keys.privateKey(), clock);
    }

    SigningKeys keys() {
        return keys;
    }

    PersonalDataKeys personalDataKeys() {
        return PersonalDataKeys.in(folder);
    }

    /** A file with a new token, by which the service reads its siblings' feeds. */
    Path tokenFile(Service service) {
        Path file = folder.resolve(service.label() + ".token");
        String token = mint.mint(service.label() + "-service", List.of("partner"), List.of(), SERVICE_TOKEN);
        DataFolder.writeSecret(file, token);
        return file;
    }

    /** A token that may write everything everywhere, for the seeds. */
    String loaderToken() {
        return mint.mint("seed-loader", List.of("admin"), List.of("CN"), LOADER_TOKEN);
    }

    /** The same at every start, so that a developer's own connection stays good. */
    String password(String role) {
        Path file = folder.resolve(role + ".password");
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                DataFolder.writeSecret(file, Base64.getUrlEncoder().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
