package org.gonghui.programme.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where an operator wants the contents of documents to be kept. */
@ConfigMapping(prefix = "gonghui.documents")
public interface DocumentSettings {

    /** A folder or a bucket. */
    @WithDefault("folder")
    Kind store();

    /** The folder, where it is one. */
    Optional<Path> folder();

    Bucket s3();

    /** How often contents of erased people, and what uploads that broke off left behind, are looked for to be dropped. */
    @WithDefault("PT5M")
    Duration eraseEvery();

    /** What contents are kept in. */
    enum Kind {
        FOLDER,
        S3
    }

    /** A bucket of Amazon S3 or of another object store that speaks its protocol. */
    interface Bucket {

        /** Its name. */
        Optional<String> bucket();

        /** Where the store is; absent: Amazon's own of the region. */
        Optional<URI> endpoint();

        /** By which calls are signed; most stores other than Amazon's take any. */
        @WithDefault("us-east-1")
        String region();

        /** Absent, with the secret: from where Amazon's tools find them (environment, profile, role of the machine). */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is a part of the path instead of the host name; most stores other than Amazon's want it. */
        @WithDefault("false")
        boolean pathStyle();
    }
}
