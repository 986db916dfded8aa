package org.gonghui.kit.bulk;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** For services whose uploads anybody may read who reads the database. */
@DefaultBean
@Singleton
class NoUploadSeal implements UploadSeal {

    private static final String NONE = "this service has nothing to seal uploads with";

    @Override
    public byte[] seal(byte[] content, String place) {
        throw new IllegalStateException(NONE);
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        throw new IllegalStateException(NONE);
    }
}
