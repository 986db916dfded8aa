package org.gonghui.registry.mechanism;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.LastingRecordService;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.lifecycle.EndsWithBody;
import org.gonghui.registry.lifecycle.Restorable;

/** Records and edits mechanisms; a body that ends ends them. */
@Singleton
public class MechanismService extends LastingRecordService<Mechanism, MechanismRequest>
        implements EndsWithBody, Restorable {

    MechanismService(MechanismRepository mechanisms, RecordTools tools) {
        super(
                new RecordKind<>(
                        MechanismResource.PATH,
                        MechanismRequest.class,
                        Mechanism::new,
                        Text.of("没有机制 %s", "There is no mechanism %s")),
                mechanisms,
                tools,
                MechanismRequest::endedBy);
    }
}
