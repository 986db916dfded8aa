package org.gonghui.metrics.derive;

import java.util.Collection;
import java.util.List;
import org.gonghui.kit.database.Sql.RowReader;

/** Lets the database join records to those who stand below bodies in one tree: a tree may be too large to be held here. */
public interface Subtrees {

    /**
     * Asks the database.
     *
     * @param bodies whose subtrees are looked at
     * @param select of {@code node (root, code)}: each of these bodies with each code of its subtree, its own among them;
     *     of a body that is not in the tree none
     * @param values its parameters
     */
    <T> List<T> ask(Collection<String> bodies, String select, RowReader<T> reader, Collection<Object> values);
}
