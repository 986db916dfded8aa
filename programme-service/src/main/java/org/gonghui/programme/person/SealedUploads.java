package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import org.gonghui.kit.bulk.UploadSeal;

/** Seals uploads about people with the keys that seal their files. */
@Singleton
public class SealedUploads implements UploadSeal {

    private final FieldCipher cipher;

    SealedUploads(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(byte[] content, String place) {
        return cipher.seal(content, place);
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        return cipher.open(sealed, place);
    }
}
