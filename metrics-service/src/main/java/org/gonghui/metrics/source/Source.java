package org.gonghui.metrics.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** A document that figures are read from. Its code never changes. */
@Entity
@Table(name = "source")
@NullUnmarked
public class Source {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String titleZh;
    private String titleEn;
    private String publisherZh;
    private String publisherEn;
    private LocalDate publishedOn;
    private String url;
    private String note;

    protected Source() {}

    static Source recorded(SourceRequest request) {
        Source source = new Source();
        source.code = request.code();
        source.describe(request);
        return source;
    }

    /** Takes over everything but the code. */
    void describe(SourceRequest request) {
        kind = request.kind();
        titleZh = request.title().zh();
        titleEn = request.title().en();
        publisherZh = request.publisher() == null ? null : request.publisher().zh();
        publisherEn = request.publisher() == null ? null : request.publisher().en();
        publishedOn = request.publishedOn();
        url = request.url();
        note = request.note();
    }

    /** The request that would describe this source as it is. */
    SourceRequest toRequest() {
        return new SourceRequest(
                code,
                kind,
                new Name(titleZh, titleEn),
                publisherZh == null ? null : new Name(publisherZh, publisherEn),
                publishedOn,
                url,
                note);
    }
}
