package org.gonghui.programme.shared;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.registrycopy.RegistryTree;

/** When the bodies that records name exist, as far as the registry says. */
@Singleton
public class BodyLives {

    private final RegistryTree tree;

    BodyLives(RegistryTree tree) {
        this.tree = tree;
    }

    /** Notes a fault where the body exists on no day from the first to the last. */
    public void mustExist(String code, LocalDate first, LocalDate last, String pointer, Faults faults) {
        boolean exists =
                tree.life(code).filter(life -> life.touches(first, last)).isPresent();
        if (!exists) {
            faults.add(
                    pointer,
                    "body_not_alive",
                    Text.of("%s 在 %s 至 %s 期间不存在", "%s did not exist on any day from %s to %s")
                            .with(code, first, last));
        }
    }
}
