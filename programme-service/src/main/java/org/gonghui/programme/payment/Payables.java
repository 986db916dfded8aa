package org.gonghui.programme.payment;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** The kinds of record that a batch may pay. */
@Singleton
public class Payables {

    private final Map<String, Payable> byKind = new TreeMap<>();

    Payables(@All List<Payable> all) {
        all.forEach(payable -> byKind.put(payable.kind(), payable));
    }

    /** Throws a {@link Problem} that names the known kinds where this is none of them. */
    Payable asked(String kind) {
        Payable known = byKind.get(kind);
        if (known == null) {
            throw Problem.content(
                    "/kind", "unknown_kind", Text.of("可用：%s", "Known: %s").with(String.join(", ", byKind.keySet())));
        }
        return known;
    }

    Payable of(Batch batch) {
        return asked(batch.kind());
    }
}
