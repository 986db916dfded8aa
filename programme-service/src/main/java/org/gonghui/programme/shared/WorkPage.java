package org.gonghui.programme.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.paging.PageLimits;
import org.jspecify.annotations.Nullable;

/** Whose work list is asked for, and which page of it. */
public class WorkPage {

    @Parameter(description = "Code of the body at whose desk; absent: those that the token names")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "How many at most")
    @QueryParam("pageSize")
    @DefaultValue(PageLimits.DEFAULT_SIZE)
    @Min(1)
    @Max(PageLimits.MAX_SIZE)
    Integer pageSize;

    @Parameter(description = "nextPageToken of the page before")
    @QueryParam("pageToken")
    @Size(max = PageLimits.MAX_TOKEN)
    @Nullable
    String pageToken;
}
