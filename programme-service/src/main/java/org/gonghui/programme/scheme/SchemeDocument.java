package org.gonghui.programme.scheme;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** What is stored of a scheme for readers: all that {@link SchemeView} shows but version and time. */
record SchemeDocument(
        String code,
        String body,
        Segment segment,
        SchemeKind kind,
        Name name,
        @Nullable LocalDate endedOn,
        @Nullable String note,
        List<RuleVersion> rules) {

    static SchemeDocument of(SchemeRequest scheme, List<Rule> rules) {
        return new SchemeDocument(
                scheme.code(),
                scheme.body(),
                scheme.segment(),
                scheme.kind(),
                scheme.name(),
                scheme.endedOn(),
                scheme.note(),
                rules.stream().map(Rule::version).toList());
    }
}
