package org.gonghui.metrics.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.metrics.release.ReleaseDifference.FieldChange;
import org.gonghui.metrics.release.ReleaseLineRepository.Pair;
import org.jspecify.annotations.Nullable;

/** Says field by field how two lines differ. */
@Singleton
class ReleaseDiffer {

    /** What figures of two years can have in common. */
    private static final Set<String> SAID = Set.of("value", "unit", "qualifier", "bounds");
    /** What a roll-up says apart from when and how it was worked out. */
    private static final Set<String> ADDED_UP =
            Set.of("reported", "rolledUp", "derived", "gap", "contradicts", "value", "valueBasis", "coverage");

    private final ObjectMapper json;

    ReleaseDiffer(ObjectMapper json) {
        this.json = json;
    }

    /** @param oneYear whether both releases are of one year, so that figures can be held against themselves */
    ReleaseDifference compare(Pair pair, boolean oneYear) {
        JsonNode before = read(pair.part(), pair.before());
        JsonNode after = read(pair.part(), pair.after());
        if (before == null || after == null) {
            ReleaseChange change = before == null ? ReleaseChange.ADDED : ReleaseChange.REMOVED;
            return new ReleaseDifference(pair.part(), pair.name(), change, before, after, List.of());
        }
        List<FieldChange> fields = new ArrayList<>();
        for (String field : fields(pair.part(), before, after, oneYear)) {
            JsonNode one = before.path(field);
            JsonNode other = after.path(field);
            if (!one.equals(other)) {
                fields.add(new FieldChange(field, known(one), known(other)));
            }
        }
        return new ReleaseDifference(pair.part(), pair.name(), ReleaseChange.CHANGED, before, after, fields);
    }

    private static Set<String> fields(ReleasePart part, JsonNode before, JsonNode after, boolean oneYear) {
        Set<String> all = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(all::add);
        after.fieldNames().forEachRemaining(all::add);
        if (part == ReleasePart.ROLL_UP) {
            all.retainAll(ADDED_UP);
        } else if (part == ReleasePart.FIGURE && !oneYear) {
            all.retainAll(SAID);
        }
        return all;
    }

    private static JsonNode known(JsonNode value) {
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    private @Nullable JsonNode read(ReleasePart part, @Nullable String line) {
        try {
            return line == null ? null : json.readTree(part.document(line));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
