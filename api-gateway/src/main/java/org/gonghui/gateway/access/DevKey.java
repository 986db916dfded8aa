package org.gonghui.gateway.access;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The private key that tokens of the local stack are signed with; there only where it is configured. */
@Startup
@Singleton
public class DevKey {

    private final Optional<PrivateKey> key;

    DevKey(@ConfigProperty(name = "gonghui.dev.private-key") Optional<Path> file) {
        this.key = file.map(DevKey::read);
    }

    public boolean present() {
        return key.isPresent();
    }

    PrivateKey require() {
        return key.orElseThrow();
    }

    private static PrivateKey read(Path file) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(file));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "gonghui.dev.private-key: " + file + " is no private key in PKCS8 PEM", unreadable);
        }
    }
}
