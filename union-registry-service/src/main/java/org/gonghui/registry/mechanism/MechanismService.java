package org.gonghui.registry.mechanism;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;

/** Records and edits mechanisms. */
@Singleton
public class MechanismService extends RecordService<Mechanism, MechanismRequest> {

    MechanismService(MechanismRepository mechanisms, RecordTools tools) {
        super(
                new RecordKind<>(
                        MechanismResource.PATH,
                        MechanismRequest.class,
                        Mechanism::new,
                        Text.of("没有机制 %s", "There is no mechanism %s")),
                mechanisms,
                tools);
    }
}
