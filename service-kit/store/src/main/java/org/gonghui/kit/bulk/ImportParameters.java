package org.gonghui.kit.bulk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an upload is to be taken. */
public class ImportParameters {

    @Parameter(description = ImportUploads.MODE)
    @QueryParam("mode")
    @DefaultValue("atomic")
    ImportMode mode;

    @Parameter(description = ImportUploads.VALIDATE_ONLY)
    @QueryParam("validateOnly")
    @DefaultValue("false")
    Boolean validateOnly;

    @Context
    HttpHeaders headers;
}
