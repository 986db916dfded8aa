package org.gonghui.programme.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the contents of documents, by a name that the service makes: a folder, a slash, and what stands in it. Trouble with
 * the store itself is an {@link IOException}; whatever was under the name before is there still.
 */
public interface DocumentStore {

    /**
     * Keeps a content if it is the one that was announced; else, or where reading it breaks off, keeps nothing.
     *
     * @param name of letters, digits, hyphens and slashes; one that is there already is written over
     * @param sha256 of the whole content, in hexadecimal
     * @param size in bytes; no more than one byte beyond it is read
     * @return whether it was kept
     */
    boolean keep(String name, InputStream content, String sha256, long size) throws IOException;

    /** A content to be read and closed; empty where there is none. */
    Optional<InputStream> open(String name) throws IOException;

    /** Drops all contents of a folder for good; where there are none, that is as well. */
    void forget(String folder) throws IOException;

    /** Drops what came in and was never passed on, since the process that took it in was killed: untouched since a time. */
    void forgetAbandoned(Instant since) throws IOException;
}
