package org.gonghui.kit.problem;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The readable page of every problem type, and their list. The gateway, which knows those of all services, brings its own. */
@UnlessBuildProperty(name = "gonghui.gateway", stringValue = "true", enableIfMissing = true)
@Path("/problems")
@Tag(name = "Conventions")
public class ProblemPages {

    private final List<ProblemTypeView> types;

    ProblemPages(@All List<ProblemCatalogue> catalogues) {
        this.types = Stream.concat(
                        Stream.of(CommonProblem.values()), catalogues.stream().flatMap(c -> c.types().stream()))
                .map(ProblemTypeView::from)
                .toList();
    }

    /** One problem type. */
    public record ProblemTypeView(String type, Integer status, Text title, Text advice) {
        public static ProblemTypeView from(ProblemType type) {
            return new ProblemTypeView("/problems/" + type.slug(), type.status(), type.title(), type.advice());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblemTypes", summary = "The closed list of problem types")
    public List<ProblemTypeView> list() {
        return types;
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "readProblemType", summary = "What a problem type means and what to do, as a page")
    public String page(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return types.stream()
                .filter(type -> type.type().equals("/problems/" + slug))
                .findFirst()
                .map(type -> page(type, Languages.best(language)))
                .orElseThrow(() -> Problem.notFound(Text.of("没有这种问题类型", "There is no such problem type")));
    }

    /** The page of one type; titles and advice are our own words and need no escaping. */
    public static String page(ProblemTypeView type, Locale language) {
        return """
                <!doctype html>
                <html lang="%s"><meta charset="utf-8"><title>%3$s</title>
                <body style="font-family:sans-serif;max-width:40em;margin:3em auto">
                <p><code>%2$s</code></p><h1>%3$s</h1><p>HTTP %4$d</p><p>%5$s</p>
                <hr><p lang="%6$s">%7$s – %8$s</p></body></html>
                """
                .formatted(
                        language.getLanguage(),
                        type.type(),
                        type.title().in(language),
                        type.status(),
                        type.advice().in(language),
                        other(language).getLanguage(),
                        type.title().in(other(language)),
                        type.advice().in(other(language)));
    }

    private static Locale other(Locale language) {
        return language.equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
