package org.gonghui.registrycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.sync.FeedSync;
import org.gonghui.kit.text.Text;

/** Knows which bodies exist. One that was recorded a moment ago may be on its way, so a write waits for it briefly. */
@ApplicationScoped
public class BodyDirectory {

    private static final Duration STEP = Duration.ofMillis(50);

    private final RegistryTree tree;
    private final FeedSync sync;
    private final Duration patience;

    BodyDirectory(
            RegistryTree tree,
            FeedSync sync,
            @ConfigProperty(name = "gonghui.registry.wait", defaultValue = "2s") Duration patience) {
        this.tree = tree;
        this.sync = sync;
        this.patience = patience;
    }

    public boolean exists(String code) {
        return tree.life(code).isPresent();
    }

    /**
     * Lets a write pass only if the body is known. To be called before a transaction opens: it may wait.
     *
     * @param pointer where the request names the body
     * @throws Problem {@code unknown-body} with the lag of the feed
     */
    public void require(String code, String pointer) {
        if (!appears(code)) {
            throw new Problem(RegistryProblem.UNKNOWN_BODY)
                    .with(
                            pointer,
                            "unknown_body",
                            Text.of("没有代码为 %s 的工会", "There is no union body %s").with(code))
                    .member("feedLagSeconds", sync.lag().toSeconds());
        }
    }

    /** Whether the body is known, or becomes known soon. */
    public boolean appears(String code) {
        for (Duration waited = Duration.ZERO; !exists(code); waited = waited.plus(STEP)) {
            if (waited.compareTo(patience) >= 0) {
                return false;
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
