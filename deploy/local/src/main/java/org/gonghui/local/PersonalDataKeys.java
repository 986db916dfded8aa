package org.gonghui.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The keys of personal data, made at the first start: a Tink keyset that seals, and 32 bytes in Base64 by which people are
 * found. Without them what is in the database is lost, so nothing ever replaces them.
 */
record PersonalDataKeys(Path keyset, Path lookupKey) {

    private static final int LOOKUP_BYTES = 32;

    static PersonalDataKeys in(Path folder) {
        PersonalDataKeys keys = new PersonalDataKeys(
                folder.resolve("personal-data.keyset.json"), folder.resolve("personal-data.lookup-key"));
        if (Files.notExists(keys.keyset)) {
            DataFolder.writeSecret(keys.keyset, newKeyset());
        }
        if (Files.notExists(keys.lookupKey)) {
            DataFolder.writeSecret(keys.lookupKey, newLookupKey());
        }
        return keys;
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newLookupKey() {
        byte[] key = new byte[LOOKUP_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
