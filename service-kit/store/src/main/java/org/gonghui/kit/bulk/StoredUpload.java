package org.gonghui.kit.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** The form in which parts and rows of one upload are stored: as they are, or sealed where its target asks for it. */
final class StoredUpload {

    private final UUID job;
    private final boolean sealed;
    private final UploadSeal seal;

    StoredUpload(UUID job, ImportTarget<?> target, UploadSeal seal) {
        this.job = job;
        this.sealed = target.isSealed();
        this.seal = seal;
    }

    UUID job() {
        return job;
    }

    byte[] toStore(int part, byte[] bytes) {
        return sealed ? seal.seal(bytes, place(part)) : bytes;
    }

    byte[] asRead(int part, byte[] stored) {
        return sealed ? seal.open(stored, place(part)) : stored;
    }

    String toStore(long line, String row) {
        return sealed
                ? Base64.getEncoder().encodeToString(seal.seal(row.getBytes(StandardCharsets.UTF_8), place(line)))
                : row;
    }

    String asRead(long line, String stored) {
        return sealed
                ? new String(seal.open(Base64.getDecoder().decode(stored), place(line)), StandardCharsets.UTF_8)
                : stored;
    }

    private String place(int part) {
        return "import_part/" + job + "/" + part;
    }

    private String place(long line) {
        return "import_row/" + job + "/" + line;
    }
}
