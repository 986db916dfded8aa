package org.gonghui.registry.unionisation;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;

/** Records and edits unionisations. */
@Singleton
public class UnionisationService extends RecordService<Unionisation, UnionisationRequest> {

    UnionisationService(UnionisationRepository unionisations, RecordTools tools) {
        super(
                new RecordKind<>(
                        UnionisationResource.PATH,
                        UnionisationRequest.class,
                        Unionisation::new,
                        Text.of("没有建会记录 %s", "There is no unionisation %s")),
                unionisations,
                tools);
    }
}
