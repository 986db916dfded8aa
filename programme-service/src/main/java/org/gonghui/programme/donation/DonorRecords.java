package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Sight;

/** Keeps donors. Whoever does not act for the body that keeps one may not know of it. */
@Singleton
public class DonorRecords extends RecordService<Donor, DonorRequest> {

    private static final Text UNKNOWN = Text.of("没有捐赠人 %s", "There is no donor %s");

    private final DonorRepository donors;
    private final Sight sight;

    DonorRecords(DonorRepository donors, RecordTools tools, Sight sight) {
        super(new RecordKind<>(DonorResource.PATH, DonorRequest.class, Donor::new, UNKNOWN), donors, tools);
        this.donors = donors;
        this.sight = sight;
    }

    @Override
    public StoredDocument find(UUID id) {
        if (donors.bodyOf(id).filter(sight::reaches).isEmpty()) {
            throw Problem.notFound(UNKNOWN.with(id));
        }
        return super.find(id);
    }

    @Override
    protected StoredDocument lock(UUID id) {
        find(id);
        return super.lock(id);
    }
}
