package org.gonghui.kit.change;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complete copy of a resource adds up to. */
@Schema(name = "FeedChecksum", description = "What a complete copy of a kind of resource adds up to")
public record ChecksumView(
        @Schema(description = "Kind of resource", examples = "body") @NotNull String resource,
        @Schema(description = "How many are not deleted") @NotNull Long count,
        @Schema(
                        description =
                                "XOR over them of the first 8 bytes of SHA-256(key + \" \" + version), in hexadecimal",
                        pattern = "[0-9a-f]{16}")
                @NotNull
                String digest,
        @Schema(description = "Reads on from the moment of the checksum, with the same resource") @NotNull
                String cursor) {}
