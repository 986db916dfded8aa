package org.gonghui.programme.grouprelief;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** What can be done with group relief. Its body may have to be waited for, so no transaction is open until it is there. */
@ApplicationScoped
public class GroupReliefService {

    private final GroupReliefRecords records;
    private final BodyDirectory bodies;

    GroupReliefService(GroupReliefRecords records, BodyDirectory bodies) {
        this.records = records;
        this.bodies = bodies;
    }

    Publication create(GroupReliefRequest request) {
        bodies.require(request.body(), "/body");
        return records.create(request);
    }

    Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return records.patch(id, patch, ifMatch);
    }

    Publication cancel(UUID id, GroupReliefCancellation why) {
        return records.cancel(id, why.reason());
    }

    StoredDocument read(UUID id) {
        return records.find(id);
    }

    Page<StoredDocument> list(GroupReliefFilter filter, int pageSize, @Nullable String pageToken) {
        return records.list(filter.conditions(), pageSize, pageToken);
    }
}
