package org.gonghui.metrics.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.rollup.Amount;
import org.gonghui.metrics.rollup.Answer;
import org.jspecify.annotations.Nullable;

/** Divides a whole into what its parts say, and the rest that no part explains. */
final class Parts {

    private static final Comparator<Share> GREATEST_FIRST =
            Comparator.comparing(Share::value).reversed().thenComparing(Parts::codeOf);

    private final Answer whole;
    private final List<Answer> children;
    private final Map<String, NamedBody> names;

    Parts(Answer whole, List<Answer> children, Map<String, NamedBody> names) {
        this.whole = whole;
        this.children = children;
        this.names = names;
    }

    /** Empty where there is no whole. */
    List<Share> shares() {
        return whole.value().map(Amount::value).map(this::sharesOf).orElse(List.of());
    }

    @Nullable
    ShareFit fit() {
        if (whole.value().isEmpty()) {
            return null;
        }
        BigDecimal claim = whole.reported().map(Amount::value).orElse(null);
        if (claim == null) {
            return ShareFit.SUM_OF_PARTS;
        }
        int more = claim.compareTo(explained());
        if (more == 0) {
            return ShareFit.EQUAL;
        }
        return more > 0 ? ShareFit.UNEXPLAINED : ShareFit.EXCEEDED;
    }

    boolean isExact() {
        return Stream.concat(whole.value().stream(), amounts()).allMatch(Amount::exact);
    }

    List<NamedBody> silent() {
        return children.stream()
                .filter(child -> child.value().isEmpty())
                .flatMap(child -> Stream.ofNullable(names.get(child.question().body())))
                .toList();
    }

    private List<Share> sharesOf(BigDecimal total) {
        List<Share> shares = new ArrayList<>();
        whole.own().ifPresent(own -> shares.add(share(ShareKind.OWN, null, own, total)));
        for (Answer child : children) {
            NamedBody name = names.get(child.question().body());
            child.value().ifPresent(value -> shares.add(share(ShareKind.CHILD, name, value, total)));
        }
        shares.sort(GREATEST_FIRST);
        BigDecimal rest = total.subtract(explained());
        if (rest.signum() != 0) {
            shares.add(Share.of(ShareKind.REST, null, rest, null, total));
        }
        return shares;
    }

    private BigDecimal explained() {
        return amounts().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Amount> amounts() {
        return Stream.concat(
                whole.own().stream(), children.stream().map(Answer::value).flatMap(Optional::stream));
    }

    private static Share share(ShareKind kind, @Nullable NamedBody body, Amount amount, BigDecimal total) {
        return Share.of(kind, body, amount.value(), new Bounds(amount.lower(), amount.upper()), total);
    }

    private static String codeOf(Share share) {
        NamedBody body = share.body();
        return body == null ? "" : body.code();
    }
}
