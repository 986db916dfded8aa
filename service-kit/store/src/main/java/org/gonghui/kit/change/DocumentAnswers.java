package org.gonghui.kit.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.paging.Page;
import org.jspecify.annotations.Nullable;

/** HTTP answers made of stored documents. */
public final class DocumentAnswers {

    private static final String REVALIDATE = "no-cache";

    private DocumentAnswers() {}

    /** 200 with the entity tag, or 304 where the caller has it already. */
    public static Response read(StoredDocument document, @Nullable String ifNoneMatch) {
        return read(document.json(), document.etag(), ifNoneMatch);
    }

    /** The same for a document that is shown with more members than are stored; the tag must cover them. */
    public static Response read(String json, String etag, @Nullable String ifNoneMatch) {
        Response.ResponseBuilder answer = EntityTags.names(ifNoneMatch, etag)
                ? Response.notModified()
                : Response.ok(bytes(json), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** 201 with the address of what was created, 200 where it was there already. */
    public static Response written(Publication publication, String collection) {
        StoredDocument document = publication.document();
        return written(publication, collection, document.json(), document.etag());
    }

    /** The same for a document that is shown with more members than are stored. */
    public static Response written(Publication publication, String collection, String json, String etag) {
        Response.ResponseBuilder answer = Response.ok();
        if (publication.created()) {
            // Relative, as a text: an absolute one would name this service, not the door it was called through.
            String address = collection + "/" + publication.document().key();
            answer = Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, address);
        }
        return answer.entity(bytes(json))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** A page of documents. */
    public static Response page(Page<StoredDocument> page) {
        return page(page, StoredDocument::json);
    }

    /** A page of anything that can be written as a JSON object. */
    public static <T> Response page(Page<T> page, Function<T, String> json) {
        String items = page.items().stream().map(json).collect(Collectors.joining(","));
        String token = page.nextPageToken();
        Response.ResponseBuilder answer = token == null
                ? Response.ok(bytes("{\"items\":[" + items + "]}"))
                : Response.ok(bytes("{\"items\":[" + items + "],\"nextPageToken\":\"" + token + "\"}"))
                        .header(NextPageLink.TOKEN, token);
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** The same answer as one of confidential documents: nobody on the way to the caller keeps it. */
    public static Response confidential(Response answer) {
        Response.ResponseBuilder kept = Response.fromResponse(answer);
        kept.header(HttpHeaders.CACHE_CONTROL, null);
        return kept.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** All of a short list, in the form of a page. */
    public static <T> Response all(List<T> items, Function<T, String> json) {
        return page(new Page<>(items, null), json);
    }

    /** As bytes an answer leaves in one piece; a text would pass through the object mapper's stream, chunk by chunk. */
    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
