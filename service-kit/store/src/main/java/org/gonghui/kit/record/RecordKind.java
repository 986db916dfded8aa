package org.gonghui.kit.record;

import java.util.UUID;
import java.util.function.Supplier;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * What one kind of record is.
 *
 * @param path of the collection, such as {@code /api/v1/honours}
 * @param blank makes an entity that nothing is known of yet
 * @param unknown says that there is none with an id, as {@code %s}
 */
public record RecordKind<E extends RecordEntity<R>, R extends RecordRequest>(
        String path, Class<R> requestType, Supplier<E> blank, Text unknown) {

    String pathOf(UUID id) {
        return path + "/" + id;
    }

    Problem notFound(UUID id) {
        return Problem.notFound(unknown.with(id));
    }
}
