package org.gonghui.kit.codelist;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Every enum of the contract, with labels. The gateway, which merges those of all services, brings its own. */
@UnlessBuildProperty(name = "gonghui.gateway", stringValue = "true", enableIfMissing = true)
@Path("/api/v1/code-lists")
@Tag(name = "Conventions")
public class CodeListResource {

    private final List<CodeList> lists;

    CodeListResource(@All List<CodeListCatalogue> catalogues) {
        this.lists = catalogues.stream()
                .flatMap(catalogue -> catalogue.codeLists().stream())
                .sorted(Comparator.comparing(CodeList::name))
                .toList();
    }

    /** All code lists. */
    @Schema(name = "CodeLists", description = "All code lists")
    public record CodeListsView(
            @NotNull List<CodeListView> items,
            @Schema(description = "Services whose lists could not be had now") @NotNull List<String> unavailable) {}

    @GET
    @Operation(operationId = "listCodeLists", summary = "Every enum of the contract with labels in Chinese and English")
    public CodeListsView list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Schema(hidden = true) @Nullable String language) {
        return new CodeListsView(
                lists.stream()
                        .map(list -> CodeListView.from(list, Languages.best(language)))
                        .toList(),
                List.of());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "readCodeList", summary = "One enum of the contract with its labels")
    public CodeListView read(
            @PathParam("name") @Size(max = 64) String name,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Schema(hidden = true) @Nullable String language) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .map(list -> CodeListView.from(list, Languages.best(language)))
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有代码表 %s", "There is no code list %s").with(name)));
    }
}
