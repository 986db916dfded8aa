package org.gonghui.programme.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** A scheme by which a body and those below it help people. */
@Entity
@Table(name = "relief_scheme")
@NullUnmarked
public class Scheme {

    @Id
    private String code;

    private String body;

    @Enumerated(EnumType.STRING)
    private Segment segment;

    @Enumerated(EnumType.STRING)
    private SchemeKind kind;

    private String nameZh;
    private String nameEn;
    private LocalDate endedOn;
    private String note;

    protected Scheme() {}

    static Scheme of(SchemeRequest request) {
        Scheme scheme = new Scheme();
        scheme.code = request.code();
        scheme.become(request);
        return scheme;
    }

    /** Takes over everything but the code. */
    final void become(SchemeRequest request) {
        body = request.body();
        segment = request.segment();
        kind = request.kind();
        nameZh = request.name().zh();
        nameEn = request.name().en();
        endedOn = request.endedOn();
        note = request.note();
    }

    /** The request that would describe the scheme as it is. */
    SchemeRequest toRequest() {
        return new SchemeRequest(code, body, segment, kind, name(), endedOn, note);
    }

    String code() {
        return code;
    }

    String body() {
        return body;
    }

    Segment segment() {
        return segment;
    }

    SchemeKind kind() {
        return kind;
    }

    Name name() {
        return new Name(nameZh, nameEn);
    }

    /** Whether it has ended before this day. */
    boolean isOver(LocalDate day) {
        return endedOn != null && !day.isBefore(endedOn);
    }
}
