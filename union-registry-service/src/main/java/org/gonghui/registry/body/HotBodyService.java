package org.gonghui.registry.body;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.jspecify.annotations.Nullable;

/** Answers the questions about bodies that are asked most, without a thread that waits for the database. */
@ApplicationScoped
public class HotBodyService {

    private final HotBodyRepository bodies;
    private final Calendar calendar;

    HotBodyService(HotBodyRepository bodies, Calendar calendar) {
        this.bodies = bodies;
        this.calendar = calendar;
    }

    /**
     * Reads a body.
     *
     * @param asOf null: as it stands today, dissolved bodies included; else it must exist on that day
     */
    Future<BodyAsOf> read(String code, @Nullable LocalDate asOf) {
        Future<Optional<BodyAsOf>> found =
                asOf == null ? bodies.find(code, calendar.today()) : bodies.findAlive(code, asOf);
        return found.map(body -> body.orElseThrow(() -> BodyService.notFound(code)));
    }

    Future<List<BodyAsOf>> children(
            String code, AffiliationKind kind, @Nullable LocalDate asOf, String after, int limit) {
        return bodies.childrenBut("", code, kind, day(asOf), after, limit)
                .compose(children ->
                        children.isEmpty() ? read(code, day(asOf)).map(children) : Future.succeededFuture(children));
    }

    /** The other children of its superior in the tree; a root has none. */
    Future<List<BodyAsOf>> siblings(String code, @Nullable LocalDate asOf, String after, int limit) {
        LocalDate day = day(asOf);
        return read(code, day).compose(body -> Optional.ofNullable(body.superior())
                .map(superior -> bodies.childrenBut(code, superior, AffiliationKind.PRIMARY, day, after, limit))
                .orElse(Future.succeededFuture(List.of())));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today() : asOf;
    }
}
