package org.gonghui.programme.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of personal data: a Tink keyset in JSON that seals, and 32 bytes in Base64 by which people are found. They come
 * from two files, so that an operator can mount them from wherever secrets are kept. In development and in tests, and
 * nowhere else, they may be missing: then the service makes some that last as long as it runs.
 */
@Singleton
class PersonalDataKeys {

    static final String KEYSET = "gonghui.personal-data.keyset";
    static final String LOOKUP_KEY = "gonghui.personal-data.lookup-key";
    static final int LOOKUP_BYTES = 32;

    private final KeysetHandle keyset;
    private final byte[] lookupKey;
    private final boolean lookupKeyLasts;

    @Inject
    PersonalDataKeys(
            @ConfigProperty(name = KEYSET) Optional<Path> keysetFile,
            @ConfigProperty(name = LOOKUP_KEY) Optional<Path> lookupKeyFile) {
        this(keysetFile, lookupKeyFile, LaunchMode.current().isDevOrTest());
    }

    PersonalDataKeys(Optional<Path> keysetFile, Optional<Path> lookupKeyFile, boolean mayBeMissing) {
        keyset = keysetFile
                .map(file -> parseKeyset(read(file, KEYSET)))
                .orElseGet(() -> made(KEYSET, mayBeMissing, newKeyset()));
        lookupKey = lookupKeyFile
                .map(file -> parseLookupKey(read(file, LOOKUP_KEY)))
                .orElseGet(() -> made(LOOKUP_KEY, mayBeMissing, newLookupKey()));
        lookupKeyLasts = lookupKeyFile.isPresent();
    }

    /** Lets a service without its keys stop before it takes a request. */
    void load(@Observes StartupEvent event) {}

    KeysetHandle keyset() {
        return keyset;
    }

    byte[] lookupKey() {
        return lookupKey.clone();
    }

    /** Whether the key by which people are found comes from a file. */
    boolean lookupKeyLasts() {
        return lookupKeyLasts;
    }

    /** A keyset with one new key: AES-256-GCM, its number in front of what it seals. */
    static KeysetHandle newKeyset() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] newLookupKey() {
        byte[] key = new byte[LOOKUP_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static <T> T made(String setting, boolean mayBeMissing, T key) {
        if (!mayBeMissing) {
            throw new ConfigurationException(
                    setting + " is not set: it names the file with a key of personal data (docs/personal-data.md)");
        }
        return key;
    }

    private static String read(Path file, String setting) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ConfigurationException(setting + " names " + file + ", which cannot be read", unreadable);
        }
    }

    static KeysetHandle parseKeyset(String json) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException broken) {
            throw new ConfigurationException(KEYSET + " names a file that holds no Tink keyset in JSON");
        }
    }

    static byte[] parseLookupKey(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == LOOKUP_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below: the reason is the same for whoever has to mend it.
        }
        throw new ConfigurationException(LOOKUP_KEY + " names a file that does not hold 32 bytes in Base64");
    }
}
