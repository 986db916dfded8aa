package org.gonghui.registrycopy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.sync.FeedSync;
import org.gonghui.kit.text.Text;

/** Before the copy has been read once, nobody's code or scope can be checked: writes have to wait. */
@Provider
public class WritesAfterFirstSync implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final FeedSync sync;

    WritesAfterFirstSync(FeedSync sync) {
        this.sync = sync;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod()) && !sync.isSynced()) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE,
                            Text.of("尚在首次同步工会登记", "The registry is being read for the first time"))
                    .header("Retry-After", "2");
        }
    }
}
