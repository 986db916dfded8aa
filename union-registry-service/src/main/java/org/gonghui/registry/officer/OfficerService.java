package org.gonghui.registry.officer;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.gonghui.kit.record.LastingRecordService;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.lifecycle.EndsWithBody;
import org.gonghui.registry.lifecycle.Restorable;

/** Records and edits officers; a body that ends ends them, before the terms that they belong to. */
@Singleton
@Priority(1)
public class OfficerService extends LastingRecordService<Officer, OfficerRequest> implements EndsWithBody, Restorable {

    OfficerService(OfficerRepository officers, RecordTools tools) {
        super(
                new RecordKind<>(
                        OfficerResource.PATH,
                        OfficerRequest.class,
                        Officer::new,
                        Text.of("没有任职记录 %s", "There is no officer %s")),
                officers,
                tools,
                OfficerRequest::endedBy);
    }
}
