package org.gonghui.programme.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/** Authenticated encryption by Tink: what it seals begins with the number of its key. */
@DefaultBean
@Singleton
public class TinkCipher implements FieldCipher {

    private final Aead aead;
    private final int newestKey;
    private final List<Integer> olderKeys;

    @Inject
    TinkCipher(PersonalDataKeys keys) {
        this(keys.keyset());
    }

    TinkCipher(KeysetHandle keyset) {
        try {
            aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the keys cannot be used for sealing", unfit);
        }
        newestKey = keyset.getPrimary().getId();
        olderKeys = IntStream.range(0, keyset.size())
                .map(at -> keyset.getAt(at).getId())
                .takeWhile(key -> key != newestKey)
                .boxed()
                .toList();
    }

    @Override
    public byte[] seal(byte[] value, String place) {
        try {
            return aead.encrypt(value, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal for " + place, impossible);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "what stands at " + place + " was not sealed for it by a key of these", broken);
        }
    }

    @Override
    public int newestKey() {
        return newestKey;
    }

    @Override
    public List<Integer> olderKeys() {
        return olderKeys;
    }
}
