package org.gonghui.registry.honour;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which honours are shared out, and by what. */
public class HonourSharesFilter {

    @Parameter(description = "By what", required = true)
    @QueryParam("by")
    @NotNull
    ShareBy by;

    @Parameter(description = "Name of the honour, in Chinese", example = "全国工人先锋号")
    @QueryParam("honour")
    @Size(min = 1, max = 300)
    @Nullable
    String honour;

    @Parameter(description = "Code of the body whose and whose subtree's honours, as the tree stands today")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "Year", example = "2023")
    @QueryParam("year")
    @Min(1900)
    @Max(2100)
    @Nullable
    Integer year;

    @Parameter(description = "Level at which it is granted")
    @QueryParam("level")
    @Nullable
    HonourLevel level;

    @Parameter(description = "Who or what was honoured")
    @QueryParam("kind")
    @Nullable
    RecipientKind kind;

    @Parameter(description = "How far the nominations have come")
    @QueryParam("state")
    @DefaultValue("awarded")
    HonourState state;
}
