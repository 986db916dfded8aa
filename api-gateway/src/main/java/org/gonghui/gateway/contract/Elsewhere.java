package org.gonghui.gateway.contract;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names of schemas that a service defines. The gateway refers to them; the merged contract has the service's own. */
public final class Elsewhere {

    static final String MARK = "x-elsewhere";

    private Elsewhere() {}

    /** A union body, of the registry. */
    @Schema(name = "Body", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record Body() {}

    /** An honour, of the registry. */
    @Schema(name = "Honour", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record Honour() {}

    /** A figure, of metrics. */
    @Schema(name = "Figure", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record Figure() {}

    /** Counts of a body and year, of programme. */
    @Schema(name = "ProgrammeCounts", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record ProgrammeCounts() {}

    /** A change, of every service. */
    @Schema(name = "Change", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record Change() {}

    /** What a complete copy adds up to, of every service. */
    @Schema(name = "FeedChecksum", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record FeedChecksum() {}

    /** A page of the audit trail, of every service. */
    @Schema(name = "AuditEntryPage", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record AuditEntryPage() {}

    /** What a look at the chain of an audit trail has found, of every service. */
    @Schema(name = "AuditVerification", extensions = @Extension(name = MARK, value = "true", parseValue = true))
    public record AuditVerification() {}
}
