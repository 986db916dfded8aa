package org.gonghui.kit.bulk;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says once for every export of a collection what all of them share. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExportContract implements OASFilter {

    private static final String DESCRIPTION =
            """
            Everything of the collection as one transaction sees it, a JSON object in each line, in the order of the \
            keys. Keep `Feed-Cursor`, take the lines over, then read `/api/v1/changes` with that cursor and this \
            resource: nothing is missing in between, nothing comes twice. Packed as `Accept-Encoding` asks (zstd, \
            gzip). Where the answer breaks off, the connection ends without the last chunk: throw away what came and \
            begin anew. `/api/v1/changes/checksum` says whether a copy is complete.""";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith("/export") && !path.contains("{") && item.getGET() != null) {
                complete(item.getGET());
            }
        });
    }

    private static void complete(Operation export) {
        export.setDescription(DESCRIPTION);
        APIResponse whole = export.getResponses().getAPIResponse("200");
        whole.addHeader(
                Exports.FEED_CURSOR,
                text("Where the feed of this resource goes on: the `cursor` of `/api/v1/changes`"));
        whole.addHeader("Content-Encoding", text("How the lines are packed; absent where they are plain"));
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
