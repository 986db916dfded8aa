package org.gonghui.programme.shared;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.database.TransactionMemory;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registrycopy.RegistryTree;

/** What a caller may know of where records are not public: those of the bodies in the token's subtrees. */
@Singleton
public class Sight {

    /**
     * Begins a query of a list: {@code sight.narrowed} says whether the caller sees only the bodies in {@code seen}.
     * Takes {@link Extent#narrowed}, {@link Extent#roots} and {@link Extent#day}.
     */
    public static final String SEEN =
            """
            WITH RECURSIVE sight (narrowed, roots, day) AS (VALUES (?::boolean, ?::text[], ?::date)),
            seen (code) AS (
                SELECT unnest(sight.roots) COLLATE "C" FROM sight
                UNION
                SELECT below.body
                FROM sight, seen JOIN affiliation below ON below.superior = seen.code
                WHERE below.kind = 'primary' AND NOT below.deleted AND below.validity @> sight.day)
            """;

    private final Caller caller;
    private final RegistryTree tree;
    private final Calendar calendar;
    private final TransactionMemory memory;

    Sight(Caller caller, RegistryTree tree, Calendar calendar, TransactionMemory memory) {
        this.caller = caller;
        this.tree = tree;
        this.calendar = calendar;
        this.memory = memory;
    }

    private record Reach(String body, Set<String> roots) {}

    /**
     * How far a caller sees.
     *
     * @param narrowed whether only to the subtrees of the roots
     * @param day of the tree
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Extent(boolean narrowed, String[] roots, LocalDate day) {}

    /** How far the caller sees today; an admin sees everything. */
    public Extent extent() {
        return new Extent(!caller.is(Roles.ADMIN), caller.bodies().toArray(String[]::new), calendar.today());
    }

    /** Whether the caller may know of what a body has. */
    public boolean reaches(String body) {
        Set<String> roots = caller.bodies();
        return caller.is(Roles.ADMIN)
                || (!roots.isEmpty() && memory.recall(new Reach(body, roots), () -> tree.isWithin(body, roots)));
    }
}
