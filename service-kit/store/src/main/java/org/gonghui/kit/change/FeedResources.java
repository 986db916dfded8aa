package org.gonghui.kit.change;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The resources that stand in the feed of this service, and those that never do. Looked up when first asked for: a
 * catalogue may itself need what asks.
 */
@ApplicationScoped
class FeedResources {

    private final Set<String> known = new TreeSet<>();
    private final Set<String> confidential = new HashSet<>();

    FeedResources(@All List<ChangeCatalogue> catalogues) {
        catalogues.forEach(catalogue -> {
            known.addAll(catalogue.resources());
            confidential.addAll(catalogue.confidential());
        });
        known.removeAll(confidential);
    }

    /** Whether documents of this kind are kept from every reader of the feed. */
    boolean isConfidential(String resource) {
        return confidential.contains(resource);
    }

    /** What a reader asks for, all of it known here; else throws the {@link Problem} that lists what is known. */
    FeedFilter filter(@Nullable String resourcesByComma) {
        FeedFilter filter = FeedFilter.of(resourcesByComma);
        if (!known.containsAll(filter.resources())) {
            throw Problem.parameter(
                    "resource",
                    "unknown_resource",
                    Text.of("可用：%s", "Known here: %s").with(String.join(", ", known)));
        }
        return filter;
    }

    /** The same where exactly one is to be named. */
    String one(String resource) {
        FeedFilter filter = filter(resource);
        if (filter.resources().size() != 1) {
            throw Problem.parameter("resource", "one_resource", Text.of("只能指定一种资源", "Name one kind of resource"));
        }
        return filter.text();
    }
}
