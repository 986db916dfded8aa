package org.gonghui.registry.congress;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;

/** Records and edits congresses. */
@Singleton
public class CongressService extends RecordService<Congress, CongressRequest> {

    CongressService(CongressRepository congresses, RecordTools tools) {
        super(
                new RecordKind<>(
                        CongressResource.PATH,
                        CongressRequest.class,
                        Congress::new,
                        Text.of("没有代表大会 %s", "There is no congress %s")),
                congresses,
                tools);
    }
}
