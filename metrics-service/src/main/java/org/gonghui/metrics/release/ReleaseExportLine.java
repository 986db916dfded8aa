package org.gonghui.metrics.release;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all lines of an export have; the rest is as the GET of what they are about shows it. */
@Schema(
        name = "ReleaseExportLine",
        description = "A line of the export; its other members are those of what it is about",
        additionalProperties = Schema.True.class)
public record ReleaseExportLine(@Schema(description = "What it is about") @NotNull ReleasePart line) {}
